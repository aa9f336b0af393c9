"""Starts MiniStack with patches for the AWS behaviour that this project needs and MiniStack lacks."""

import inspect
import json
import os
import re
import threading
import time

import message_moves
from ministack.core import iam_evaluator, lambda_runtime
from ministack.services import apigateway, cloudfront, s3
from ministack.services.cloudformation import provisioners

attributes_of_pool = provisioners._cognito_user_pool_attributes


def with_provider_url(pool_id):
    """Adds ProviderURL to AWS::Cognito::UserPool; the HTTP API's authorizer uses it as the issuer."""
    attributes = attributes_of_pool(pool_id)
    return {**attributes, "ProviderURL": f"https://{attributes['ProviderName']}"}


provisioners._cognito_user_pool_attributes = with_provider_url

preflight_response, cors_headers = apigateway._cors_preflight_response, apigateway._cors_response_headers


def in_camel_case(configuration):
    """Converts CloudFormation's names in a CORS configuration to the API's."""
    return {name[0].lower() + name[1:]: value for name, value in (configuration or {}).items()}


apigateway._cors_preflight_response = lambda configuration, origin: preflight_response(
    in_camel_case(configuration), origin
)
apigateway._cors_response_headers = lambda configuration, origin: cors_headers(in_camel_case(configuration), origin)

validate_token = apigateway._validate_jwt_authorizer


def unauthorized(message="Unauthorized"):
    """Returns API Gateway's response to an invalid token, which names the scheme."""
    headers = {"Content-Type": "application/json", "WWW-Authenticate": "Bearer"}
    return 401, headers, json.dumps({"message": message}).encode()


async def validate_any_token(*positional, **named):
    """Treats a token without valid JSON as invalid rather than as an internal error."""
    try:
        return await validate_token(*positional, **named)
    except Exception:
        return None, None, unauthorized()


apigateway._jwt_unauthorized = unauthorized
apigateway._validate_jwt_authorizer = validate_any_token

invoke_function = apigateway._invoke_lambda_proxy
parameters = inspect.signature(invoke_function)


async def with_path_parameters(*positional, **named):
    """Omits absent path parameters from the event, as API Gateway does, rather than passing null."""
    call = parameters.bind(*positional, **named)
    call.arguments["path_params"] = call.arguments.get("path_params") or {}
    return await invoke_function(*call.args, **call.kwargs)


apigateway._invoke_lambda_proxy = with_path_parameters

kill_workers = lambda_runtime.kill_workers


def kill_when_done(workers):
    """Lets a function's old code finish its running invocations when new code is deployed."""
    workers = [worker for worker in workers if worker is not None]
    deadline = time.monotonic() + 5
    while any(worker.in_use for worker in workers) and time.monotonic() < deadline:
        time.sleep(0.005)
    kill_workers(workers)


lambda_runtime.kill_workers = kill_when_done

alarm_record = provisioners._cw_metric_alarm_record


def alarm_of_first_metric(name, props):
    """Stores an alarm on an expression or a query as an alarm on its first metric."""
    queries = props.get("Metrics", [])
    stats = [query["MetricStat"] for query in queries if "MetricStat" in query]
    for query in queries:
        selected = re.match(r'SELECT SUM\((\w+)\) FROM SCHEMA\("([^"]+)"', query.get("Expression", ""))
        if selected:
            metric = {"MetricName": selected[1], "Namespace": selected[2]}
            stats.append({"Metric": metric, "Period": query["Period"], "Stat": "Sum"})
    if stats:
        rest = {key: value for key, value in props.items() if key != "Metrics"}
        props = {**rest, **stats[0]["Metric"], "Period": stats[0]["Period"], "Statistic": stats[0]["Stat"]}
    return alarm_record(name, props)


provisioners._cw_metric_alarm_record = alarm_of_first_metric

table_handlers = provisioners._RESOURCE_HANDLERS["AWS::DynamoDB::Table"]
create_table = table_handlers["create"]


def create_new_table(logical_id, props, stack_name):
    """Refuses to create a table that already exists, which would empty it."""
    name = props.get("TableName")
    if name in provisioners._dynamodb._tables:
        raise ValueError(f"Resource of type 'AWS::DynamoDB::Table' with identifier '{name}' already exists.")
    return create_table(logical_id, props, stack_name)


table_handlers["create"] = create_new_table
update_table = table_handlers["update"]


def update_one_index(physical_id, old_props, new_props, *rest, **named):
    """Refuses to change more than one index of a table in an update, as DynamoDB does."""
    old, new = (
        {index["IndexName"]: index for index in props.get("GlobalSecondaryIndexes", [])}
        for props in (old_props, new_props)
    )
    changes = [name for name in old if old[name] != new.get(name)] + [name for name in new if old.get(name) != new[name]]
    if len(changes) > 1:
        raise ValueError("Cannot perform more than one GSI creation or deletion in a single update")
    return update_table(physical_id, old_props, new_props, *rest, **named)


table_handlers["update"] = update_one_index

bucket_handlers = provisioners._RESOURCE_HANDLERS["AWS::S3::Bucket"]
delete_bucket = bucket_handlers["delete"]


def delete_empty_bucket(physical_id, props):
    """Refuses to delete a bucket that is not empty."""
    bucket = s3._buckets.get(physical_id)
    if bucket and (bucket["objects"] or s3._bucket_has_versions(physical_id)):
        raise ValueError(f"The bucket you tried to delete is not empty: {physical_id}")
    return delete_bucket(physical_id, props)


bucket_handlers["delete"] = delete_empty_bucket

api_handlers = provisioners._RESOURCE_HANDLERS["AWS::ApiGatewayV2::Api"]
create_api = api_handlers["create"]


def create_reachable_api(logical_id, props, stack_name):
    """Gives a WebSocket API an address that resolves, because its clients and functions use what CloudFormation returns."""
    api_id, attributes = create_api(logical_id, props, stack_name)
    if props.get("ProtocolType") == "WEBSOCKET":
        address = f"ws://127.0.0.1:{os.environ['GATEWAY_PORT']}/_aws/execute-api/{api_id}"
        attributes = {**attributes, "ApiEndpoint": address}
    return api_id, attributes


api_handlers["create"] = create_reachable_api

forward_to_origin = cloudfront._forward_to_origin


def forward_to_own_api(origin, method, uri, query_string, headers, *rest, **named):
    """Finds the API of a distribution in the emulator, which refuses to look for it at AWS."""
    own = re.fullmatch(r"(\w+)\.execute-api\.[\w-]+\.amazonaws\.com", origin["domain_name"])
    if own:
        port = int(os.environ["GATEWAY_PORT"])
        origin = {**origin, "domain_name": "127.0.0.1", "http_port": port, "protocol_policy": "http-only"}
        headers = {**headers, "host": f"{own[1]}.execute-api.{os.environ['MINISTACK_HOST']}"}
    return forward_to_origin(origin, method, uri, query_string, headers, *rest, **named)


cloudfront._forward_to_origin = forward_to_own_api

secret_handlers = provisioners._RESOURCE_HANDLERS["AWS::SecretsManager::Secret"]
create_secret, update_secret, delete_secret = (secret_handlers[verb] for verb in ("create", "update", "delete"))


def name_of_secret(arn):
    """Strips the six characters at the end of a secret's ARN."""
    return arn.split(":secret:")[-1][:-7]


def create_secret_by_arn(logical_id, props, stack_name):
    """Makes Ref of a secret return its ARN rather than its name."""
    _, attributes = create_secret(logical_id, props, stack_name)
    return attributes["Arn"], attributes


def update_secret_by_arn(physical_id, *rest, **named):
    _, attributes = update_secret(name_of_secret(physical_id), *rest, **named)
    return attributes["Arn"], attributes


secret_handlers["create"] = create_secret_by_arn
secret_handlers["update"] = update_secret_by_arn
secret_handlers["delete"] = lambda physical_id, props: delete_secret(name_of_secret(physical_id), props)

condition_value = iam_evaluator._resolve_condition_key


def condition_value_as_over_tls(key, context):
    """Ignores policies that deny requests without TLS, because the emulator is used over plain HTTP on loopback."""
    return "true" if key.lower() == "aws:securetransport" else condition_value(key, context)


iam_evaluator._resolve_condition_key = condition_value_as_over_tls



def named_only(logical_id, props, stack_name):
    """Gives a resource that the emulator lacks a name only.

    Aliases move without a canary. Routes of WebSocket APIs apply without a deployment, and all of them have responses.
    """
    return f"{stack_name}-{logical_id}", {}


for kind in (
    "CodeDeploy::Application",
    "CodeDeploy::DeploymentGroup",
    "ApiGatewayV2::Deployment",
    "ApiGatewayV2::RouteResponse",
):
    provisioners._RESOURCE_HANDLERS[f"AWS::{kind}"] = {
        "create": named_only,
        "update": lambda physical_id, *rest, **named: (physical_id, {}),
        "delete": lambda physical_id, props: None,
    }

asking = threading.local()
evaluate = iam_evaluator.evaluate


def evaluate_and_tell(context, *policies):
    """Logs each IAM decision with its action and principal."""
    result = evaluate(context, *policies)
    if getattr(asking, "resource", False):
        return result
    decision = {
        "principal": context.principal_arn,
        "action": context.action,
        "resource": context.resource_arn,
        "decision": result.decision,
    }
    with open("decisions.jsonl", "a", encoding="utf-8") as file:
        file.write(json.dumps(decision) + "\n")
    return result


iam_evaluator.evaluate = evaluate_and_tell

evaluate_resource_policy = iam_evaluator.evaluate_resource_policy


def evaluate_resource_policy_silently(*positional, **named):
    """Logs decisions about roles only: a resource policy may be neutral where the role allows the action."""
    asking.resource = True
    try:
        return evaluate_resource_policy(*positional, **named)
    finally:
        asking.resource = False


iam_evaluator.evaluate_resource_policy = evaluate_resource_policy_silently

message_moves.add()

from ministack.app import main  # noqa: E402  (after the patches)

main()
