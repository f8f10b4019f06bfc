import groovy.json.JsonSlurper

def offline = new JsonSlurper().parse(new File(basedir, 'target/offline/results.json')).experiments[0]
assert offline.trials.every { it.status == 'COMPLETED' && it.origin == 'TRAINED' }
assert offline.claims*.finding*.verdict == ['REPRODUCED']
return true
