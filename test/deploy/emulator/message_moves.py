"""Adds SQS message move tasks, which MiniStack lacks: they move dead letters to a queue one at a time."""

import asyncio
import json
import time
import uuid

from ministack.services import sqs

per_second = 500
tasks = []
workers = set()


def existing(arn, parameter):
    queue = sqs._queue_by_arn(arn)
    if queue is None:
        message = f"The resource that you specified for the {parameter} parameter doesn't exist."
        raise sqs._Err("ResourceNotFoundException", message, 404)
    return queue


def has_behind(queue, arn):
    """Whether a queue has the queue with this ARN as its dead-letter queue."""
    return json.loads(queue["attributes"].get("RedrivePolicy") or "{}").get("deadLetterTargetArn") == arn


def list_sources(data, url):
    arn = sqs._get_q(data.get("QueueUrl", url))["attributes"]["QueueArn"]
    return {"queueUrls": [sqs._externalize_url(one) for one, queue in sqs._queues.items() if has_behind(queue, arn)]}


def start(data, _url):
    arn, to = data["SourceArn"], data.get("DestinationArn")
    source = existing(arn, "SourceArn")
    if to is not None:
        existing(to, "DestinationArn")
    if not any(has_behind(queue, arn) for queue in sqs._queues.values()):
        raise sqs._Err("InvalidParameterValue", "Source queue must be configured as a Dead Letter Queue.")
    if any(task["SourceArn"] == arn and task["Status"] in ("RUNNING", "CANCELLING") for task in tasks):
        message = "There is already a task running. Only one active task is allowed for a source queue arn at a given time."
        raise sqs._Err("InvalidParameterValue", message)
    sqs._refresh_counts(source)
    task = {
        "TaskHandle": str(uuid.uuid4()),
        "Status": "RUNNING",
        "SourceArn": arn,
        "ApproximateNumberOfMessagesMoved": 0,
        "ApproximateNumberOfMessagesToMove": int(source["attributes"]["ApproximateNumberOfMessages"]),
        "StartedTimestamp": int(time.time() * 1000),
    }
    task.update({name: data[name] for name in ("DestinationArn", "MaxNumberOfMessagesPerSecond") if name in data})
    tasks.insert(0, task)
    worker = asyncio.create_task(move_all(task, source))
    workers.add(worker)
    worker.add_done_callback(workers.discard)
    return {"TaskHandle": task["TaskHandle"]}


async def move_all(task, source):
    """Moves visible messages until none is left, the task is cancelled or a message cannot be moved."""
    pause = 1 / task.get("MaxNumberOfMessagesPerSecond", per_second)
    await asyncio.sleep(pause)
    while task["Status"] == "RUNNING":
        message = next((one for one in source["messages"] if one["visible_at"] <= time.time()), None)
        if message is None:
            task["Status"] = "COMPLETED"
            return
        arn = task.get("DestinationArn") or message.get("sys", {}).get("DeadLetterQueueSourceArn")
        to = sqs._queue_by_arn(arn) if arn else None
        if to is None:
            reason = "AWS.SimpleQueueService.NonExistentQueue" if arn else "CouldNotDetermineMessageSource"
            task.update({"Status": "FAILED", "FailureReason": reason})
            return
        source["messages"].remove(message)
        again = {"receive_count": 0, "first_receive_at": None, "receipt_handle": None, "visible_at": time.time()}
        to["messages"].append({**message, **again})
        sqs.esm_wake.set()
        task["ApproximateNumberOfMessagesMoved"] += 1
        await asyncio.sleep(pause)
    task["Status"] = "CANCELLED"


def shown(task):
    """Only a running task has a handle."""
    return {name: value for name, value in task.items() if name != "TaskHandle" or task["Status"] == "RUNNING"}


def list_tasks(data, _url):
    existing(data["SourceArn"], "SourceArn")
    own = [shown(task) for task in tasks if task["SourceArn"] == data["SourceArn"]]
    return {"Results": own[: data.get("MaxResults", 1)]}


def cancel(data, _url):
    for task in tasks:
        if task["TaskHandle"] == data["TaskHandle"] and task["Status"] == "RUNNING":
            task["Status"] = "CANCELLING"
            return {"ApproximateNumberOfMessagesMoved": task["ApproximateNumberOfMessagesMoved"]}
    raise sqs._Err("ResourceNotFoundException", "Task does not exist.", 404)


def add():
    """Registers the operations with the emulator."""
    sqs._HANDLERS.update(
        ListDeadLetterSourceQueues=list_sources,
        StartMessageMoveTask=start,
        ListMessageMoveTasks=list_tasks,
        CancelMessageMoveTask=cancel,
    )
