import groovy.json.JsonSlurper

assert basedir.name.contains(' ')
def folder = new File(basedir, 'Größe λ target/reprise')
def experiment = new JsonSlurper().parse(new File(folder, 'results.json')).experiments[0]
assert experiment.trials.size() == 4
assert experiment.trials.every { it.status == 'COMPLETED' && it.parametersSha256 }
assert new File(folder, 'index.html').text.contains('The hidden layer is needed.')
assert new File(folder, 'junit/TEST-it.XorExperiment.xml').exists()
return true
