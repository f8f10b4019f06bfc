import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
assert log =~ /SAME      steady-experiment seed [12]: 4 runs/ // of the seed that took less time
assert log.contains('1 of 2 audited trials did not do the same again: shuffled-experiment seed 1')

def trials = new JsonSlurper().parse(new File(basedir, 'target/reprise/audit.json')).trials
def shuffled = trials.find { it.experiment == 'shuffled-experiment' }
assert shuffled.status == 'DIFFERENT'
assert shuffled.difference.run == 'AGAIN'
assert shuffled.difference.where == 'batch 1 of epoch 1'
assert shuffled.difference.cause == 'UNSEEDED_SHUFFLE'
assert trials.find { it.experiment == 'steady-experiment' }.status == 'SAME'

// the report of the run before has the audit on its page
assert new File(basedir, 'target/reprise/determinism.html').text.contains('shuffled without a seed')
return true
