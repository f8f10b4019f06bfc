import groovy.json.JsonSlurper

def results(String module) {
    return new JsonSlurper().parse(new File(basedir, "$module/target/reprise/results.json"))
}

assert results('first').experiments*.id == ['first-experiment']
assert results('second').experiments*.id == ['second-experiment']
assert results('without-experiments').experiments == []
assert new File(basedir, 'second/target/reprise/index.html').exists()

def log = new File(basedir, 'build.log').text
assert log.contains('A project with packaging pom has no experiments.')
assert log.contains('No class with @Experiment in')
assert !new File(basedir, 'target/reprise').exists()
return true
