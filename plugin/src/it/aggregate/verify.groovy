import groovy.json.JsonSlurper

['target/reprise', 'target/within'].each { folder ->
    def results = new JsonSlurper().parse(new File(basedir, "$folder/results.json"))
    assert results.experiments*.id == ['first-experiment', 'second-experiment']
    assert results.summary.REPRODUCED == 1 && results.summary.NOT_REPRODUCED == 1
    def page = new File(basedir, "$folder/index.html").text
    assert page.contains('The first works.') && page.contains('The second works.')
    assert new File(basedir, "$folder/summary.md").text.contains('Numbers: 1 of 2 judged reproduce')
}

def log = new File(basedir, 'build.log').text
assert log.contains('Report of all modules so far: ')
assert log.contains('The modules dev.reprise.it:first and dev.reprise.it:third both state the claim first-experiment/works')
return true
