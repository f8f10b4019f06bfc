/** The sources once more, with texts replaced. */
def edit(String folder, Map<String, Map<String, String>> edits) {
    new File(basedir, 'src/test/java/it').eachFile { file ->
        def text = file.text
        edits.getOrDefault(file.name, [:]).each { from, to ->
            assert text.contains(from)
            text = text.replace(from, to)
        }
        def edited = new File(basedir, "target/$folder/it/$file.name")
        edited.parentFile.mkdirs()
        edited.text = text
    }
}

edit('texts-edited', [
    'FirstExperiment.java': [
        '/** Its training': '/** A comment, which moves all lines.\n *\n * Its training',
        'title = "The first"': 'title = "Another title", assumptions = "None that matter."',
        '"Nine is enough."': '"Nine is more than enough."',
        'isAtLeast("90%")': 'isAtLeast("85%")',
        'isAtLeast("60%")': 'isAtLeast("70%")',
        'reason = "It is not."': 'reason = "Another reason."',
    ]])
edit('training-edited', ['SecondExperiment.java': ['0.01': '0.02']])
return true
