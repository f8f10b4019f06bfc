import groovy.json.JsonSlurper

def experiment(String folder) {
    return new JsonSlurper().parse(new File(basedir, "target/$folder/results.json")).experiments[0]
}

def first = experiment('reprise')
assert first.id == 'rates-in-kotlin'
assert first.trials.size() == 10
assert first.trials.every { it.status == 'COMPLETED' && it.origin == 'TRAINED' && it.series['validation.accuracy'].size() == 5 }
assert first.claims*.finding*.verdict == ['REPRODUCED']

def restored = experiment('restored')
assert restored.trials.every { it.origin == 'RESTORED' }
assert restored.trials*.parametersSha256 == first.trials*.parametersSha256
return true
