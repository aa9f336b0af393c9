"""Starts MiniStack with what it lacks of the real thing, as far as this project asks for it."""

import inspect
import time

from ministack.core import lambda_runtime
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

kill_workers = lambda_runtime.kill_workers


def kill_when_done(workers):
    """A function's old code answers what it has begun when new code comes."""
    workers = [worker for worker in workers if worker is not None]
    deadline = time.monotonic() + 5
    while any(worker.in_use for worker in workers) and time.monotonic() < deadline:
        time.sleep(0.005)
    kill_workers(workers)


lambda_runtime.kill_workers = kill_when_done

alarm_record = provisioners._cw_metric_alarm_record


def alarm_of_first_metric(name, props):
    """An alarm over an expression is kept as one over the first metric of the expression: no alarm is evaluated here."""
    stats = [query["MetricStat"] for query in props.get("Metrics", []) if "MetricStat" in query]
    if stats:
        rest = {key: value for key, value in props.items() if key != "Metrics"}
        props = {**rest, **stats[0]["Metric"], "Period": stats[0]["Period"], "Statistic": stats[0]["Stat"]}
    return alarm_record(name, props)


provisioners._cw_metric_alarm_record = alarm_of_first_metric

from ministack.app import main  # noqa: E402  (after the patches)

main()
