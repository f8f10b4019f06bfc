import groovy.json.JsonSlurper

def folder = new File(basedir, 'target/reprise')
def results = new JsonSlurper().parse(new File(folder, 'results.json'))
assert results.experiments.size() == 2
results.experiments.each { experiment ->
    assert experiment.trials.size() == 30
    assert experiment.trials.every { it.origin == 'IMPORTED' && it.status == 'COMPLETED' }
    assert experiment.claims.every { it.finding.verdict == 'REPRODUCED' && it.finding.seeds == 10 }
    assert experiment.imported.sha256 ==~ /[0-9a-f]{64}/
}
def csv = results.experiments.find { it.className == 'it.HiddenLayer' }
def sum = java.security.MessageDigest.getInstance('SHA-256').digest(new File(basedir, 'results/two-moons.csv').bytes)
assert csv.imported.sha256 == sum.encodeHex().toString()
def mlflow = results.experiments.find { it.className == 'it.Rates' }
assert mlflow.imported.madeBy == 'rates.py' && mlflow.imported.date == '2024-11-13'
assert mlflow.trials[0].series['train.loss'].size() == 5

// said wherever somebody may look
def log = new File(basedir, 'build.log').text
assert log.contains('IMPORTED from results/two-moons.csv') && log.contains('IMPORTED from mlruns')
['hidden-layer', 'rates'].each { assert new File(folder, "experiments/${it}.html").text.contains('>imported<') }
['index.html', 'claims.html', 'experiments.html'].each {
    def page = new File(folder, it)
    assert !page.exists() || page.text.contains('imported')
}
assert new File(folder, 'experiments/rates.html').text.contains(mlflow.imported.sha256)
assert new File(folder, 'summary.md').text.contains('**IMPORTED** from')

// no JVM but the one that judges
assert !new File(folder, 'fork').listFiles().any { it.name.startsWith('worker') }
assert !log.contains('deeplearning4j')
assert log.contains('Nothing changed since the run that finished at')
return true
