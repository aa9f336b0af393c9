"""Starts moto's server with patches for the CloudFormation behaviour that this project needs and moto lacks."""

import json
import sys
from pathlib import Path

import moto.backends  # noqa: F401  (loads every model)
from moto.apigatewayv2.models import apigatewayv2_backends
from moto.awslambda.models import LambdaFunction, LayerVersion
from moto.cloudformation import models, parsing
from moto.cloudformation.exceptions import ValidationError
from moto.cloudformation.responses import CloudFormationResponse
from moto.core.common_models import CloudFormationModel
from moto.core.responses import ActionResult
from moto.events.models import EventBus
from moto.iam.models import Role
from moto.s3.models import FakeBucket, s3_backends
from moto.server import main

unknown = json.loads(Path(__file__).with_name("unknown-types.json").read_text(encoding="utf-8"))
known = {model.cloudformation_type() for model in CloudFormationModel.__subclasses__()}
learnt = sorted(known & unknown.keys())
if learnt:
    sys.exit(f"moto knows {', '.join(learnt)} by now: take it out of unknown-types.json, and assert what is there.")


class Named:
    """A resource that has only a name."""

    def __init__(self, name):
        self.physical_resource_id = name

    @classmethod
    def has_cfn_attr(cls, attr):
        return True

    def get_cfn_attribute(self, attribute_name):
        return f"{self.physical_resource_id}.{attribute_name}"

    def is_created(self):
        return True

    @classmethod
    def create_from_cloudformation_json(cls, resource_name, cloudformation_json, account_id, region_name, **kwargs):
        return cls(resource_name)

    @classmethod
    def update_from_cloudformation_json(cls, original_resource, **kwargs):
        return original_resource

    @classmethod
    def delete_from_cloudformation_json(cls, resource_name, cloudformation_json, account_id, region_name):
        return None


class NamedApi(Named):
    """Returns the API that Serverless has deployed to."""

    @classmethod
    def create_from_cloudformation_json(cls, resource_name, cloudformation_json, account_id, region_name, **kwargs):
        properties = cloudformation_json["Properties"]
        texts = ("api_key_selection_expression", "disable_schema_validation", "disable_execute_api_endpoint")
        api = apigatewayv2_backends[account_id][region_name].create_api(
            **dict.fromkeys((*texts, "cors_configuration", "route_selection_expression", "version")),
            name=properties["Name"],
            description=properties.get("Description"),
            protocol_type=properties["ProtocolType"],
            tags=properties.get("Tags"),
        )
        return cls(api.api_id)

    @classmethod
    def delete_from_cloudformation_json(cls, resource_name, cloudformation_json, account_id, region_name):
        apigatewayv2_backends[account_id][region_name].delete_api(resource_name)


class_of_type = parsing.resource_class_from_type


def class_or_name(resource_type):
    """Fails the deployment on a type that is neither supported nor listed; moto would silently skip it."""
    if resource_type == "AWS::ApiGatewayV2::Api":
        return NamedApi
    if resource_type in unknown:
        return Named
    found = class_of_type(resource_type)
    if found is None:
        raise parsing.ValidationError(f"moto does not know {resource_type}, and unknown-types.json does not list it.")
    return found


parsing.resource_class_from_type = class_or_name

# The static lane runs cfn-lint with accepted findings; here a warning would fail the deployment.
models.CloudFormationBackend.validate_template = lambda backend, template: []

update_stack = models.CloudFormationBackend.update_stack


def update_stack_and_exports(backend, *positional, **named):
    """Lets an update add exports, not only the creation of a stack."""
    stack = update_stack(backend, *positional, **named)
    for name in [name for name, export in backend.exports.items() if export.exporting_stack_id == stack.stack_id]:
        del backend.exports[name]
    backend.exports.update({export.name: export for export in stack.exports})
    return stack


models.CloudFormationBackend.update_stack = update_stack_and_exports


def update_termination_protection(request):
    """Accepts the setting, which nothing here reads."""
    return ActionResult({"StackId": request._get_param("StackName")})


def list_imports(request):
    """Lists the stacks whose templates import an export."""
    name = request._get_param("ExportName")
    wanted = json.dumps({"Fn::ImportValue": name})
    stacks = request.cloudformation_backend.stacks.values()
    imports = [stack.name for stack in stacks if wanted in json.dumps(stack.template_dict)]
    if not imports:
        raise ValidationError(message=f"Export '{name}' is not imported by any stack.")
    return ActionResult({"Imports": imports})


CloudFormationResponse.update_termination_protection = update_termination_protection
CloudFormationResponse.list_imports = list_imports

delete_resources = parsing.ResourceMap.delete


def delete_all_but_retained(resources):
    """Retains resources with RetainExceptOnCreate when a created stack is deleted."""
    for resource in resources._resource_json_map.values():
        if resource.get("DeletionPolicy") == "RetainExceptOnCreate":
            resource["DeletionPolicy"] = "Retain"
    delete_resources(resources)


parsing.ResourceMap.delete = delete_all_but_retained

delete_stack = models.Stack.delete


def delete_stack_and_outputs(stack):
    """Leaves a deleted stack without outputs: moto would create its resources again to read the values of its exports."""
    delete_stack(stack)
    stack.output_map = parsing.OutputMap(stack.resource_map, {}, stack.stack_id)


models.Stack.delete = delete_stack_and_outputs

delete_bucket = FakeBucket.delete_from_cloudformation_json


def delete_empty_bucket(resource_name, cloudformation_json, account_id, region_name):
    """Refuses to delete a bucket that holds a version or a delete marker, which moto would silently keep."""
    delete_bucket(resource_name, cloudformation_json, account_id, region_name)
    if resource_name in s3_backends[account_id]["aws"].buckets:
        raise ValidationError(message=f"The bucket {resource_name} is not empty: delete all versions in it.")


FakeBucket.delete_from_cloudformation_json = staticmethod(delete_empty_bucket)

# The values of Ref.
EventBus.physical_resource_id = property(lambda bus: bus.name)
LayerVersion.physical_resource_id = property(lambda layer: layer.arn)

LayerVersion.cloudformation_name_type = staticmethod(lambda: "LayerName")

create_function = LambdaFunction.create_from_cloudformation_json


def create_function_with_all_that_it_says(resource_name, cloudformation_json, *positional, **named):
    """Gives a new function its layers, architecture and tracing configuration."""
    function = create_function(resource_name, cloudformation_json, *positional, **named)
    properties = cloudformation_json["Properties"]
    function.update_configuration({"Layers": properties.get("Layers", [])})
    function.architectures = properties.get("Architectures", function.architectures)
    function.tracing_config = properties.get("TracingConfig", function.tracing_config)
    return function


LambdaFunction.create_from_cloudformation_json = staticmethod(create_function_with_all_that_it_says)

put_policy = Role.put_policy


def put_policy_as_text(role, name, document):
    """Returns a policy as JSON regardless of how it was set."""
    put_policy(role, name, document if isinstance(document, str) else json.dumps(document))


Role.put_policy = put_policy_as_text

main(sys.argv[1:])
