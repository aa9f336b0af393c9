"""Starts MiniStack with what it lacks of the real thing, as far as this project asks for it."""

import inspect

from ministack.services import apigateway
from ministack.services.cloudformation import provisioners

attributes_of_pool = provisioners._cognito_user_pool_attributes


def with_provider_url(pool_id):
    """AWS::Cognito::UserPool has ProviderURL, which the HTTP API's authorizer takes as its issuer."""
    attributes = attributes_of_pool(pool_id)
    return {**attributes, "ProviderURL": f"https://{attributes['ProviderName']}"}


provisioners._cognito_user_pool_attributes = with_provider_url

invoke_function = apigateway._invoke_lambda_proxy
parameters = inspect.signature(invoke_function)


async def with_path_parameters(*positional, **named):
    """An event of API Gateway has no null in the place of path parameters."""
    call = parameters.bind(*positional, **named)
    call.arguments["path_params"] = call.arguments.get("path_params") or {}
    return await invoke_function(*call.args, **call.kwargs)


apigateway._invoke_lambda_proxy = with_path_parameters

from ministack.app import main  # noqa: E402  (after the patches)

main()
