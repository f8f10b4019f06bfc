import java.util.zip.ZipEntry
import java.util.zip.ZipFile
import java.util.zip.ZipOutputStream

/** Installs an artifact of Reprise once more, as version 0-edited, with some bytes of one class replaced by as many others. */
def edit(String artifact, String classFile, byte[] from, byte[] to) {
    assert from.length == to.length
    def home = new File(localRepositoryPath as File, "dev/reprise/$artifact")
    def installed = home.listFiles().find { it.directory && it.name != '0-edited' }
    def edited = new File(home, '0-edited')
    edited.mkdirs()

    def zip = new ZipFile(new File(installed, "$artifact-${installed.name}.jar"))
    int replaced = 0
    new ZipOutputStream(new FileOutputStream(new File(edited, "$artifact-0-edited.jar"))).withCloseable { out ->
        zip.entries().each { entry ->
            byte[] content = zip.getInputStream(entry).bytes
            if (entry.name == classFile) {
                int at = (0..content.length - from.length).find { i -> (0..<from.length).every { content[i + it] == from[it] } }
                System.arraycopy(to, 0, content, at, to.length)
                replaced++
            }
            out.putNextEntry(new ZipEntry(entry.name))
            out.write(content)
            out.closeEntry()
        }
    }
    zip.close()
    assert replaced == 1

    def pom = new File(installed, "$artifact-${installed.name}.pom").text
    def own = "<artifactId>$artifact</artifactId>"
    pom = pom.replaceFirst(own, "$own<version>0-edited</version>")
    pom = pom.replaceAll("(<artifactId>reprise-(?:judge|results|toolkit)</artifactId>)(\\s*</dependency>)", "\$1<version>${installed.name}</version>\$2")
    new File(edited, "$artifact-0-edited.pom").text = pom
}

def text(String from, String to) {
    return [from.getBytes('UTF-8'), to.getBytes('UTF-8')]
}

edit('reprise-judge', 'dev/reprise/judge/VoteMessages.class', *text(' seeds or more may decide it', ' seeds or more can decide it'))
edit('reprise-engine', 'dev/reprise/discover/ExperimentReader.class', *text(' is private; remove the modifier', ' is private; delete the modifier'))
// the last bit of 1 / ln 2
edit('reprise-toolkit', 'dev/reprise/kernel/FloatMath.class', [4, 0x3f, 0xb8, 0xaa, 0x3b] as byte[], [4, 0x3f, 0xb8, 0xaa, 0x3c] as byte[])
return true
