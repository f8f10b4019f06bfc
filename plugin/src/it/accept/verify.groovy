import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text

// the first acceptance
assert log.contains('Lock: 12 added, 0 changed, 0 removed')
assert log.contains('  + xor-experiment: 10 trials, 2 verdicts')
assert log.contains('  + xor-experiment: 2 claims from 10 trials')

// the same again
assert log.contains('Lock: 10 trials and 2 verdicts compared to the bit (same runtime), none changed')
assert log.contains('Lock: nothing changes')
assert log.contains('  = xor-experiment: the run says the same')

// a part of it
assert log.contains('Lock: 2 trials and 0 verdicts compared to the bit (same runtime), none changed\n')

// something else: named with experiment, arm, seed, both values and the remedy
def results = new JsonSlurper().parse(new File(basedir, 'target/reprise/results.json'))
assert log =~ /accepted values changed, compared to the bit/
assert log =~ /xor-experiment hidden=8 seed 1: the trained parameters have hash [0-9a-f]{12} instead of [0-9a-f]{12}/
assert log.contains('mvn reprise:accept')

// accepted: the old value and the new one
assert log =~ /~ xor-experiment hidden=8 seed 1 parameters: [0-9a-f]{12} -> [0-9a-f]{12}/
assert results.lock.differences.every { it.experiment == 'xor-experiment' && it.accepted != it.now }
assert results.lock.differences.count { it.subject == 'parameters' } == 10
assert results.lock.match == 'SAME_BITS'

def lock = new JsonSlurper().parse(new File(basedir, 'reprise.lock.json'))
assert lock.runs.size() == 1
assert lock.runs[0].experiments.'xor-experiment'.trials*.parametersSha256 == results.experiments[0].trials*.parametersSha256
def evidence = new JsonSlurper().parse(new File(basedir, 'reprise.evidence.json'))
assert evidence.experiments[0].claims*.finding*.verdict == ['REPRODUCED', 'REPRODUCED']
assert evidence.experiments[0].trials.size() == 10

// trained again at random: with the accepted learning rate and with the one before
assert log.contains('Training again, drawn with -Dreprise.check.seed=7:')
assert log =~ /xor-experiment hidden=[08] seed [1-5]: another hash on the same runtime/
assert log.contains('3 of 3 recorded trials have the recorded hash again')
def check = new JsonSlurper().parse(new File(basedir, 'target/reprise/check/results.json'))
assert check.experiments[0].trials.size() == 3
assert check.experiments[0].claims.isEmpty()

assert log.contains('Every known claim is decided.')
return true
