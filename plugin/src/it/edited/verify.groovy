import groovy.json.JsonSlurper

def experiments(String folder) {
    return new JsonSlurper().parse(new File(basedir, "target/$folder/results.json")).experiments.collectEntries { [it.id, it] }
}

def origins(experiment) {
    return experiment.trials*.origin as Set
}

def before = experiments('reprise')
assert before.values().every { origins(it) == ['TRAINED'] as Set }

// other titles, quotes, thresholds, deviations and comments: judged anew from the trials that are there
def texts = experiments('after-texts')
assert texts.values().every { origins(it) == ['RESTORED'] as Set }
assert texts['first-experiment'].title == 'Another title'
assert texts['first-experiment'].claims*.finding*.reported as Set == ['at least 85%', 'at least 70%'] as Set
assert texts['first-experiment'].claims*.quote.contains('Nine is more than enough.')
assert texts['first-experiment'].claims*.expectedDeviation*.reason.contains('Another reason.')
assert !new File(basedir, 'target/after-texts/fork').list().any { it.startsWith('worker-') }

// another training: of that experiment only, though both use the same helper
def training = experiments('after-training')
assert origins(training['first-experiment']) == ['RESTORED'] as Set
assert origins(training['second-experiment']) == ['TRAINED'] as Set
assert training['second-experiment'].trials.every { it.metrics.accuracy == 0.72 }
return true
