import groovy.json.JsonSlurper

context.get('stop').call()

def experiment(String folder) {
    return new JsonSlurper().parse(new File(basedir, "target/$folder/results.json")).experiments[0]
}

def spark = experiment('on-spark')
def here = experiment('here')
assert spark.trials.size() > 1
assert spark.trials.every { it.status == 'COMPLETED' && it.origin == 'TRAINED' }
assert spark.trials.every { it.place ==~ /127\.0\.0\.1, executor \d+/ }
assert here.trials.every { it.place == null && it.origin == 'TRAINED' }

// where a trial trains decides nothing
def decided = { result -> result.trials.collect { [it.arm, it.seed, it.metrics, it.parametersSha256] } }
assert decided(spark) == decided(here)
assert spark.claims*.finding == here.claims*.finding

// and the page says where it was
def pages = new File(basedir, 'target/on-spark/experiments').listFiles().findAll { it.name.endsWith('.html') }
assert pages.any { it.text.contains('127.0.0.1, executor') }
return true
