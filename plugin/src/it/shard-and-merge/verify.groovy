import groovy.json.JsonSlurper

def experiment(String folder) {
    return new JsonSlurper().parse(new File(basedir, "target/$folder/results.json")).experiments[0]
}

def shards = ['shard-1', 'shard-2'].collect { experiment(it) }
assert shards*.trials*.size() == [10, 10]
assert shards*.trials*.count { it.status == 'COMPLETED' } == [6, 4]
assert shards*.claims.flatten()*.finding*.verdict.every { it == 'NOT_RUN' }
assert shards[0].claims[0].finding.reason.contains('Left to shard 2 of 2')

def merged = experiment('reprise')
assert merged.trials.size() == 10
assert merged.trials.every { it.status == 'COMPLETED' && it.origin == 'RESTORED' }
assert merged.claims*.finding*.verdict == ['NOT_REPRODUCED', 'REPRODUCED']
assert new File(basedir, 'target/reprise/index.html').text.contains('Nine is enough.')

def log = new File(basedir, 'build.log').text
assert log.contains('This is shard 1/2: no claim fails it')
assert !log.contains('The report is up to date')
assert log.contains('Missed claim noisy-experiment/five-is-enough (NOT_REPRODUCED)')
assert log.contains('6 trials are missing from what was merged:')
assert log.contains('Left to shard 1 of 2, whose folder is not among reprise.merge.from')
assert log =~ /The trial noisy-experiment tenths=\d seed \d has different results in .*: the metric accuracy is /
return true
