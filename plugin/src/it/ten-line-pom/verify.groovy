import groovy.json.JsonSlurper

def experiment = new JsonSlurper().parse(new File(basedir, 'fresh/target/reprise/results.json')).experiments[0]
assert experiment.claims*.finding*.verdict == ['REPRODUCED', 'REPRODUCED']
assert new File(basedir, 'fresh/target/reprise/index.html').text.contains('The hidden layer is needed.')
return true
