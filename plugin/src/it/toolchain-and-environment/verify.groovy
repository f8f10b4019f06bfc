import groovy.json.JsonSlurper

assert new File(basedir, 'called.txt').readLines().contains('java')
def experiment = new JsonSlurper().parse(new File(basedir, 'target/reprise/results.json')).experiments[0]
assert experiment.claims*.finding*.verdict == ['REPRODUCED', 'REPRODUCED']
return true
