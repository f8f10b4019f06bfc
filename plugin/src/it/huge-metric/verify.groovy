import groovy.json.JsonSlurper

// One claim on numbers that overflow costs the report neither its pages nor its control of false discoveries.
def log = new File(basedir, 'build.log').text
assert !log.contains('Infinite or NaN')
assert !log.contains('NumberFormatException')
assert log.contains('MojoFailureException') // missed claims, and no error

def text = new File(basedir, 'target/reprise/results.json').text
def claims = new JsonSlurper().parseText(text).experiments.collectMany { it.claims }.collectEntries {
    [it.id.split('/')[-1], it.finding]
}
assert claims.size() == 8
assert claims.'true'.verdict == 'REPRODUCED'
def untrue = ['huge-reported', 'nan-reported', 'best', 'false']
untrue.each { id ->
    assert ['NOT_REPRODUCED', 'CONTRADICTED'].contains(claims[id].verdict) : "${id}: ${claims[id]}"
}
def confirmed = claims.findAll { it.value.verdict == 'REPRODUCED' }.keySet()
assert confirmed == ['true'] as Set

// every number that a verdict rests on is one
claims.each { id, claim ->
    ['p', 'q', 'estimate', 'margin', 'reportedValue'].each { field ->
        def value = claim[field]
        assert value == null || (value instanceof Number && !Double.isNaN(value as double) && !Double.isInfinite(value as double)) : "${id}.${field}: ${value}"
    }
    assert claim.reason.length() < 500 : claim.reason
    assert !(claim.reason =~ /[0-9]{40}/) : claim.reason
}
// negative verdicts were looked at together
untrue.each { id -> assert claims[id].q != null && claims[id].q <= 0.1 : "${id}: ${claims[id]}" }

['index.html', 'verdicts.html'].each { assert new File(basedir, "target/reprise/${it}").length() > 1000 }
def pages = []
new File(basedir, 'target/reprise').eachFileRecurse { if (it.name.endsWith('.html')) pages << it.text }
assert pages.any { it.contains('Huge is best.') }
pages.each { assert !(it =~ /[0-9]{60}/) }
return true
