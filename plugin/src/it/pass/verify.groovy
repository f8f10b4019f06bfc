import groovy.json.JsonSlurper

def experiment(String folder) {
    return new JsonSlurper().parse(new File(basedir, "target/$folder/results.json")).experiments[0]
}

def first = experiment('reprise')
assert first.id == 'xor-experiment'
assert first.trials.size() == 10
assert first.trials.every { it.status == 'COMPLETED' && it.origin == 'TRAINED' && it.parametersSha256 ==~ /[0-9a-f]{64}/ }
assert first.claims*.finding*.verdict == ['REPRODUCED', 'REPRODUCED']

assert new File(basedir, 'target/reprise/index.html').text.contains('The hidden layer is needed.')
assert new File(basedir, 'target/reprise/experiments.html').text.contains('A hidden layer learns XOR')
def summary = new File(basedir, 'target/reprise/summary.md').text
assert summary.contains('Numbers: 1 of 1 judged reproduce') && summary.contains('Comparisons and trends: 1 of 1 judged reproduce')
assert new File(basedir, 'target/reprise/badge.svg').text.contains('<svg')

// ND4J starts where trials train, and nowhere else
def fork = new File(basedir, 'target/reprise/fork')
assert new File(fork, 'worker-1.log').text.contains('Loaded [CpuBackend]')
assert !new File(fork, 'stderr.log').text.contains('CpuBackend')
assert !new File(basedir, 'target/restored/fork').list().any { it.startsWith('worker-') }

// nothing changed: everything is restored, and says so
def restored = experiment('restored')
assert restored.trials.every { it.origin == 'RESTORED' }
assert restored.trials*.parametersSha256 == first.trials*.parametersSha256
assert restored.claims == first.claims

// the same bits when trained again
def again = experiment('again')
assert again.trials.every { it.origin == 'TRAINED' }
assert again.trials*.parametersSha256 == first.trials*.parametersSha256

def log = new File(basedir, 'build.log').text
assert log.contains('2 REPRODUCED')
assert log.contains('10 trials, 10 of them restored')
assert !log.contains('Loaded [CpuBackend]')
return true
