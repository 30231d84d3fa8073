//! These tests stop the example and what it needs.

use std::{
    sync::{Arc, Mutex},
    time::Duration,
};

use portone_tests::{SHOP_SECRET, Wire as _, event_body};
use portone_webhook_core::testing::Delivery;
use sqlx::PgPool;
use tokio::time::sleep;

use crate::{
    fleet::{Engine, Process, Servers, until},
    portone::{Sender, request},
};

const ENGINES: [Engine; 2] = [Engine::Postgres, Engine::Redis];

fn sender_to(receiver: &Process) -> Sender {
    Sender::new(Arc::new(Mutex::new(vec![receiver.address()])))
}

async fn shipments(pool: &PgPool) -> i64 {
    sqlx::query_scalar("SELECT count(*) FROM shipments").fetch_one(pool).await.unwrap()
}

#[tokio::test]
async fn a_worker_finishes_what_it_has_begun() {
    for engine in ENGINES {
        let Some(servers) = Servers::start(engine, "VALUES ('order-1')").await else { return };
        let pool = servers.pool().await;
        let receiver = servers.start_process("receive");
        let mut worker = servers.start_process("work");

        // The handler waits for this lock.
        let mut lock = pool.begin().await.unwrap();
        sqlx::query("LOCK TABLE shipments").execute(&mut *lock).await.unwrap();
        sender_to(&receiver).deliver("order-1").await;
        let waiting = "SELECT count(*) FROM pg_locks WHERE NOT granted";
        until("the handler has begun", async || {
            sqlx::query_scalar::<_, i64>(waiting).fetch_one(&pool).await.unwrap() == 1
        })
        .await;
        worker.terminate();
        sleep(Duration::from_secs(1)).await;
        assert!(!worker.has_ended());
        lock.commit().await.unwrap();
        assert!(worker.wait().success());
        assert_eq!(shipments(&pool).await, 1);
        assert_eq!(servers.queued(&pool).await, 0, "{engine:?}");
    }
}

/// With such a lease, there is no heartbeat that could wake the worker.
#[tokio::test]
async fn an_idle_worker_wakes_by_itself() {
    for engine in ENGINES {
        let Some(mut servers) = Servers::start(engine, "VALUES ('order-1')").await else { return };
        servers.lease_seconds = "36000";
        let pool = servers.pool().await;
        let receiver = servers.start_process("receive");
        let _worker = servers.start_process("work");
        sleep(Duration::from_secs(5)).await;
        sender_to(&receiver).deliver("order-1").await;
        until("it is shipped", async || shipments(&pool).await == 1).await;
    }
}

#[tokio::test]
async fn what_cannot_be_stored_is_answered_503() {
    for engine in ENGINES {
        let Some(mut servers) = Servers::start(engine, "VALUES ('order-1')").await else { return };
        let receiver = servers.start_process("receive");
        let mut sender = sender_to(&receiver);
        let queue = servers.queue();
        queue.stop();
        assert_eq!(sender.attempt(&request("order-1")).await, Some(503), "{engine:?}");
        queue.start();
        sender.deliver("order-1").await;
    }
}

#[tokio::test]
async fn one_of_the_dead_is_tried_again() {
    for engine in ENGINES {
        let Some(servers) = Servers::start(engine, "VALUES ('order-1')").await else { return };
        let pool = servers.pool().await;
        let receiver = servers.start_process("receive");
        let mut sender = sender_to(&receiver);
        let _worker = servers.start_process("work");
        for payment in ["poison-1", "poison-2", "order-1"] {
            sender.deliver(payment).await;
        }
        until("two are dead", async || servers.run(&["dead"]).lines().count() == 4).await;
        assert_eq!(shipments(&pool).await, 1);
        let dead = servers.run(&["dead"]);
        assert!(
            dead.contains("msg-poison-1  4 attempts  there is no order for poison-1\n"),
            "{dead}"
        );

        sqlx::query("INSERT INTO orders VALUES ('poison-2')").execute(&pool).await.unwrap();
        let retried = servers.run(&["retry", "msg-poison-2"]);
        assert!(retried.contains("1 is tried again"), "{retried}");
        until("it is shipped", async || shipments(&pool).await == 2).await;
        until("the other is dead", async || servers.queued(&pool).await == 0).await;
        let dead = servers.run(&["dead"]);
        assert!(dead.contains("poison-1") && !dead.contains("poison-2"), "{dead}");
    }
}

#[tokio::test]
async fn a_question_is_not_stored() {
    let Some(servers) = Servers::start(Engine::Postgres, "VALUES ('order-1')").await else {
        return;
    };
    let receiver = servers.start_process("receive");
    let question = Delivery::of_body(event_body("Transaction.Confirm"));
    let question = question.signed_with(&SHOP_SECRET.parse().unwrap()).request("/webhook");
    assert_eq!(sender_to(&receiver).attempt(&question).await, Some(404));
    assert_eq!(servers.queued(&servers.pool().await).await, 0);
}

#[tokio::test]
async fn a_redis_that_loses_the_last_second_is_refused() {
    let Some(servers) = Servers::start(Engine::Redis, "VALUES ('order-1')").await else { return };
    let mut redis = servers.redis_client().await.unwrap();
    let mut set = redis::cmd("CONFIG");
    set.arg("SET").arg("appendfsync").arg("everysec");
    set.exec_async(&mut redis).await.unwrap();
    let output = servers.output(&["receive"]);
    let printed = String::from_utf8(output.stderr).unwrap();
    assert!(!output.status.success());
    assert!(printed.contains("Redis needs appendfsync always, and has everysec"), "{printed}");
}
