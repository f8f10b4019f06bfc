import groovy.json.JsonSlurper

def root = new JsonSlurper().parse(new File(basedir, 'target/reprise/results.json'))
assert root.experiments*.id == ['first-experiment', 'second-experiment', 'third-experiment']
assert root.summary.REPRODUCED == 3
def log = new File(basedir, 'build.log').text
assert log.contains('MultiThreadedBuilder')
assert !log.contains('not marked') // what Maven says of goals that are not safe for parallel builds
return true
