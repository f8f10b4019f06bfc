import groovy.json.JsonSlurper

assert new File(basedir, 'target/classes/module-info.class').exists()
def experiment = new JsonSlurper().parse(new File(basedir, 'target/reprise/results.json')).experiments[0]
assert experiment.trials.every { it.status == 'COMPLETED' }
assert experiment.claims*.finding*.verdict == ['REPRODUCED', 'REPRODUCED']
return true
