use std::{
    collections::HashSet,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, AtomicU64, Ordering::SeqCst},
    },
    time::Duration,
};

use portone_webhook_idempotency::{ClaimKey, ClaimToken, Claimed, Completion, StoreError};
use tokio::{
    runtime::Builder,
    sync::{Notify, OwnedSemaphorePermit, Semaphore},
    task::{JoinHandle, yield_now},
    time::{Instant, sleep},
};

use super::*;

/// A database that keeps the size of each batch, and lets a batch go on when the test says so.
#[derive(Default)]
struct Recorded {
    batches: Mutex<Vec<[usize; 3]>>,
    /// Whether batches wait for `goes_on`.
    waits: AtomicBool,
    goes_on: Notify,
    /// The milliseconds that each batch takes.
    takes: AtomicU64,
    fails: AtomicBool,
}

impl Database for Arc<Recorded> {
    type Connection = ();

    async fn connect(&self) -> Result<(), StoreError> {
        Ok(())
    }

    async fn write(&self, (): &mut (), batch: &Batch) -> Result<Answers, StoreError> {
        let Batch { claims, completions, releases } = batch;
        let sizes = [claims.steps.len(), completions.steps.len(), releases.steps.len()];
        self.batches.lock().unwrap().push(sizes);
        if self.waits.load(SeqCst) {
            self.goes_on.notified().await;
        }
        sleep(Duration::from_millis(self.takes.load(SeqCst))).await;
        match self.fails.load(SeqCst) {
            true => Err(StoreError::new("the disk is full")),
            false => Ok(Answers::AllMade),
        }
    }
}

impl Recorded {
    fn batches(&self) -> Vec<[usize; 3]> {
        self.batches.lock().unwrap().clone()
    }
}

struct Setting {
    database: Arc<Recorded>,
    group: Group<Arc<Recorded>>,
    /// A permit for each step that is to be made alone.
    alone: Arc<Semaphore>,
    made_alone: Arc<Mutex<HashSet<u128>>>,
}

impl Setting {
    fn new(turns: usize) -> Self {
        let database = Arc::<Recorded>::default();
        let group = Group::new(Arc::clone(&database), turns);
        let alone = Arc::new(Semaphore::new(0));
        Self { database, group, alone, made_alone: Arc::default() }
    }

    /// Makes a step whose way alone waits for a permit.
    fn step<T: Kind>(&self, number: u128, answer: T) -> JoinHandle<Result<T, StoreError>> {
        let (group, alone) = (self.group.clone(), Arc::clone(&self.alone));
        let made_alone = Arc::clone(&self.made_alone);
        tokio::spawn(async move {
            let token = ClaimToken::from_bytes(number.to_be_bytes());
            let alone = async || {
                alone.acquire().await.unwrap().forget();
                made_alone.lock().unwrap().insert(number);
                Ok(answer)
            };
            group.step(ClaimKey::new("name:shop", "id", token), Duration::ZERO, alone).await
        })
    }

    fn claim(&self, number: u128) -> JoinHandle<Result<Claimed, StoreError>> {
        self.step(number, Claimed::Completed)
    }

    fn made_alone(&self) -> usize {
        self.made_alone.lock().unwrap().len()
    }
}

/// Lets all tasks run until they wait. The tests' time stands still meanwhile.
async fn settle() {
    for _ in 0..10_000 {
        yield_now().await;
    }
}

#[tokio::test(start_paused = true)]
async fn a_step_that_finds_nobody_is_made_alone() {
    let setting = Setting::new(1);
    setting.alone.add_permits(3);
    for number in 0..3 {
        assert_eq!(setting.claim(number).await.unwrap().unwrap(), Claimed::Completed);
    }
    assert_eq!(setting.database.batches(), Vec::<[usize; 3]>::new());
}

#[tokio::test(start_paused = true)]
async fn steps_that_come_meanwhile_share_a_batch() {
    let setting = Setting::new(1);
    let first = setting.claim(0);
    settle().await;
    let claims: Vec<_> = (1..10).map(|number| setting.claim(number)).collect();
    let completions: Vec<_> =
        (10..13).map(|number| setting.step(number, Completion::Lost)).collect();
    let release = setting.step(13, ());
    settle().await;
    setting.alone.add_permits(1);
    assert_eq!(first.await.unwrap().unwrap(), Claimed::Completed);
    for claim in claims {
        assert_eq!(claim.await.unwrap().unwrap(), Claimed::Acquired);
    }
    for completion in completions {
        assert_eq!(completion.await.unwrap().unwrap(), Completion::Recorded);
    }
    release.await.unwrap().unwrap();
    assert_eq!(setting.database.batches(), [[9, 3, 1]]);
    assert_eq!(setting.made_alone(), 1);

    // The turn is free again.
    settle().await;
    setting.alone.add_permits(1);
    assert_eq!(setting.claim(14).await.unwrap().unwrap(), Claimed::Completed);
}

#[tokio::test(start_paused = true)]
async fn the_steps_of_a_batch_that_fails_are_made_alone() {
    let setting = Setting::new(1);
    setting.database.fails.store(true, SeqCst);
    let first = setting.claim(0);
    settle().await;
    let claims: Vec<_> = (1..10).map(|number| setting.claim(number)).collect();
    settle().await;
    setting.alone.add_permits(10);
    first.await.unwrap().unwrap();
    for claim in claims {
        assert_eq!(claim.await.unwrap().unwrap(), Claimed::Completed);
    }
    assert_eq!(setting.database.batches(), [[9, 0, 0]]);
    assert_eq!(setting.made_alone(), 10);
}

#[tokio::test(start_paused = true)]
async fn a_turn_goes_on_from_whoever_is_dropped() {
    let setting = Setting::new(1);
    let first = setting.claim(0);
    settle().await;
    let waiting: Vec<_> = (1..6).map(|number| setting.claim(number)).collect();
    settle().await;
    // The second has the turn after the first, and the third after the second. The fourth never gets it.
    waiting[2].abort();
    first.abort();
    settle().await;
    waiting[0].abort();
    settle().await;
    setting.alone.add_permits(1);
    let mut claimed = Vec::new();
    for claim in waiting {
        claimed.push(claim.await.ok().map(Result::unwrap));
    }
    let (alone, together) = (Some(Claimed::Completed), Some(Claimed::Acquired));
    assert_eq!(claimed, [None, alone, None, together, together]);
    assert_eq!(setting.database.batches(), [[2, 0, 0]]);
}

#[tokio::test(start_paused = true)]
async fn a_batch_goes_on_without_those_who_wait_for_it() {
    let setting = Setting::new(1);
    setting.database.waits.store(true, SeqCst);
    let first = setting.claim(0);
    settle().await;
    let waiting = [setting.claim(1), setting.claim(2)];
    settle().await;
    setting.alone.add_permits(1);
    first.await.unwrap().unwrap();
    settle().await;
    let [gone, stays] = waiting;
    gone.abort();
    let next = setting.claim(3);
    settle().await;
    setting.database.waits.store(false, SeqCst);
    setting.database.goes_on.notify_one();
    assert_eq!(stays.await.unwrap().unwrap(), Claimed::Acquired);
    assert_eq!(next.await.unwrap().unwrap(), Claimed::Acquired);
    assert_eq!(setting.database.batches(), [[2, 0, 0], [1, 0, 0]]);
}

#[test]
fn a_runtime_that_ends_leaves_the_turn_to_another() {
    let runtime = || Builder::new_current_thread().enable_all().start_paused(true).build().unwrap();
    let (ends, stays) = (runtime(), runtime());
    let setting = Setting::new(1);
    setting.database.waits.store(true, SeqCst);
    ends.block_on(async {
        let first = setting.claim(0);
        settle().await;
        drop((setting.claim(1), setting.claim(2)));
        settle().await;
        setting.alone.add_permits(1);
        first.await.unwrap().unwrap();
        settle().await;
    });
    // The batch is being written by the runtime that ends.
    assert_eq!(setting.database.batches(), [[2, 0, 0]]);
    let mut waiting = None;
    stays.block_on(async {
        waiting = Some(setting.claim(3));
        settle().await;
    });
    drop(ends);
    setting.alone.add_permits(1);
    assert_eq!(stays.block_on(waiting.unwrap()).unwrap().unwrap(), Claimed::Completed);
    setting.alone.add_permits(1);
    let next = stays.block_on(async { setting.claim(4).await });
    assert_eq!(next.unwrap().unwrap(), Claimed::Completed);
}

#[tokio::test(start_paused = true)]
async fn a_full_queue_refuses_claims_at_once_and_nothing_else() {
    let setting = Setting::new(1);
    let first = setting.claim(0);
    settle().await;
    let waiting: Vec<_> = (1..=16_384).map(|number| setting.claim(number)).collect();
    settle().await;
    let completion = setting.step(20_000, Completion::Lost);
    settle().await;
    let refused = setting.claim(20_001).await.unwrap().unwrap_err();
    assert_eq!(refused.to_string(), "the idempotency store has too much to do");

    setting.alone.add_permits(1);
    first.await.unwrap().unwrap();
    assert_eq!(completion.await.unwrap().unwrap(), Completion::Recorded);
    for claim in waiting {
        assert_eq!(claim.await.unwrap().unwrap(), Claimed::Acquired);
    }
    let batches = setting.database.batches();
    // A completion does not wait for the claims before it, and a batch is bounded.
    assert_eq!(batches[0], [256, 1, 0]);
    assert_eq!(batches.len(), 64);
}

#[tokio::test(start_paused = true)]
async fn a_step_that_hangs_does_not_hold_the_others() {
    let setting = Setting::new(1);
    let hangs = setting.claim(0);
    settle().await;
    let began = Instant::now();
    let next = setting.claim(1);
    assert_eq!(next.await.unwrap().unwrap(), Claimed::Acquired);
    assert_eq!(began.elapsed().as_millis(), PATIENCE.as_millis());
    assert!(!hangs.is_finished());
    setting.alone.add_permits(1);
    assert_eq!(hangs.await.unwrap().unwrap(), Claimed::Completed);
}

#[tokio::test(start_paused = true)]
async fn a_batch_that_hangs_is_given_up() {
    let setting = Setting::new(1);
    setting.database.waits.store(true, SeqCst);
    let first = setting.claim(0);
    settle().await;
    let waiting = setting.claim(1);
    settle().await;
    let began = Instant::now();
    setting.alone.add_permits(2);
    first.await.unwrap().unwrap();
    assert_eq!(waiting.await.unwrap().unwrap(), Claimed::Completed);
    assert_eq!(began.elapsed().as_secs(), LONGEST.as_secs());
}

/// A database with one connection, which takes 50 ms for each batch.
struct OneConnection(Arc<Semaphore>);

impl Database for OneConnection {
    type Connection = OwnedSemaphorePermit;

    async fn connect(&self) -> Result<OwnedSemaphorePermit, StoreError> {
        Arc::clone(&self.0).acquire_owned().await.map_err(StoreError::new)
    }

    async fn write(&self, _: &mut OwnedSemaphorePermit, _: &Batch) -> Result<Answers, StoreError> {
        sleep(Duration::from_millis(50)).await;
        Ok(Answers::AllMade)
    }
}

#[tokio::test(start_paused = true)]
async fn one_connection_is_enough() {
    let group = Group::new(OneConnection(Arc::new(Semaphore::new(1))), 1);
    let began = Instant::now();
    let senders: Vec<_> = (0..10)
        .map(|number: u128| {
            let group = group.clone();
            tokio::spawn(async move {
                for _ in 0..30 {
                    let token = ClaimToken::from_bytes(number.to_be_bytes());
                    let key = ClaimKey::new("name:shop", "id", token);
                    let alone = async || {
                        sleep(Duration::from_millis(50)).await;
                        Ok(Claimed::Acquired)
                    };
                    group.step(key, Duration::ZERO, alone).await.unwrap();
                }
            })
        })
        .collect();
    for sender in senders {
        sender.await.unwrap();
    }
    // The load goes on for longer than a connection is held, and nobody waits until a batch is given up.
    let took = began.elapsed();
    assert!(took > HELD * 2 && took < LONGEST, "{took:?}");
}

/// Those that a batch has answered are as many as it had steps. If they missed the next batch, each step would wait for two.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn those_that_a_slow_batch_has_answered_share_the_next_one() {
    const STEPS: usize = 30;
    let setting = Arc::new(Setting::new(1));
    setting.database.takes.store(10, SeqCst);
    setting.alone.add_permits(100_000);
    let senders: Vec<_> = (0..10)
        .map(|sender: u128| {
            let setting = Arc::clone(&setting);
            tokio::spawn(async move {
                for _ in 0..STEPS {
                    setting.claim(sender).await.unwrap().unwrap();
                }
            })
        })
        .collect();
    for sender in senders {
        sender.await.unwrap();
    }
    let batches = setting.database.batches().len();
    assert!(batches < STEPS * 3 / 2, "{batches} batches");
}

#[tokio::test(start_paused = true)]
async fn no_turn_is_lost_whatever_is_dropped() {
    let setting = Setting::new(2);
    setting.alone.add_permits(100_000);
    let mut random = 1u128;
    let mut next = |below: u128| {
        random = random.wrapping_mul(0xda94_2042_e4dd_58b5).wrapping_add(7);
        (random >> 64) % below
    };
    for round in 0..300u128 {
        let steps: Vec<_> = (0..20).map(|step| setting.claim(round * 20 + step)).collect();
        for step in steps {
            for _ in 0..next(5) {
                yield_now().await;
            }
            if next(2) == 0 {
                step.abort();
            } else {
                step.await.unwrap().unwrap();
            }
        }
        sleep(Duration::from_millis(1)).await;
    }
    // Both turns are free, so that two steps can be made alone at the same time.
    let alone = setting.made_alone();
    setting.alone.forget_permits(100_000);
    let last = [setting.claim(u128::MAX), setting.claim(u128::MAX - 1)];
    settle().await;
    setting.alone.add_permits(2);
    for step in last {
        assert_eq!(step.await.unwrap().unwrap(), Claimed::Completed);
    }
    assert_eq!(setting.made_alone(), alone + 2);
}
