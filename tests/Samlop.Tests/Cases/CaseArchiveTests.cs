using System.Diagnostics;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Samlop.Access;
using Samlop.Cases;
using Samlop.Cases.Journal;
using Samlop.Cases.Threads;
using Samlop.Tests.Support;

namespace Samlop.Tests.Cases;

/// <summary>The case file as a ZIP: what is in it, that it stands on its own, and what a county gets.</summary>
public abstract class CaseArchiveTests(SamlopHost host) : HostTests(host)
{
    [Fact, Requirement("C-13")]
    public async Task TheArchive_IsReadWithoutTheSystem()
    {
        var the = await ACaseWithAll();
        var (name, files) = await Archive(the.Officer, the);

        var written = $"{the.Number.Year}-{the.Number.Serial:00000}";
        name.ShouldBe($"DEMONSTRASJON Saksmappe {written}.zip");
        files.Keys.Where(f => !f.StartsWith("dokumenter/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ShouldBe(["SHA256SUMS", "historikk.html", "index.html", "journal.csv", "journal.json", "verifiser.ps1", "verifiser.py"]);
        files.Keys.Where(f => f.StartsWith("dokumenter/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ShouldBe([
            "dokumenter/0001-01 søknad.txt", $"dokumenter/0002-01 Notat ({written}-2).txt", $"dokumenter/0003-01 Melding fra fylkeskommunen ({written}-3).txt", $"dokumenter/0004-01 Notat ({written}-4).txt"]);
        Text(files, "dokumenter/0001-01 søknad.txt").ShouldBe("Søknaden i sin helhet");

        // Every file has its sum, and every sum is right.
        var sums = Text(files, "SHA256SUMS").Split('\n', StringSplitOptions.RemoveEmptyEntries).ToDictionary(line => line[66..], line => line[..64]);
        sums.Keys.Order().ShouldBe(files.Keys.Where(f => f != "SHA256SUMS").Order());
        foreach (var (path, sum) in sums) Convert.ToHexStringLower(SHA256.HashData(files[path])).ShouldBe(sum, path);

        // The pages stand on their own: every link leads to a file in the folder, and nothing runs or is fetched.
        foreach (var page in new[] { "index.html", "historikk.html" })
        {
            var document = new HtmlParser().ParseDocument(Text(files, page));
            document.DocumentElement.GetAttribute("lang").ShouldBe("nb");
            document.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!).ShouldAllBe(link => files.ContainsKey(Uri.UnescapeDataString(link)));
            document.QuerySelectorAll("script, link[rel=stylesheet], img[src]").ShouldBeEmpty();
            document.QuerySelectorAll("h1").Length.ShouldBe(1);
            document.Body!.TextContent.ShouldContain("DEMONSTRASJON");
        }

        Text(files, "index.html").ShouldContain("Utgår: Feil sak");
        Text(files, "historikk.html").ShouldContain("markerte journalpost 4 som «utgår»");
        Text(files, "journal.csv").ShouldContain("Internt notat");
        using var json = JsonDocument.Parse(Text(files, "journal.json"));
        json.RootElement.GetProperty("number").GetString().ShouldBe(the.Number.ToString());
        var entries = json.RootElement.GetProperty("entries").EnumerateArray().ToList();
        entries.Select(e => e.GetProperty("direction").GetString()).ShouldBe(["Incoming", "Internal", "Incoming", "Incoming"]);
        entries[0].GetProperty("documents")[0].GetProperty("sha256").GetString().ShouldBe(sums["dokumenter/0001-01 søknad.txt"]);
        entries[1].GetProperty("screeningGround").GetString().ShouldBe("offentleglova § 14");
    }

    [Fact, Requirement("C-13")]
    public async Task TheCounty_GetsItsCaseWithoutWhatIsInternal()
    {
        var the = await ACaseWithAll();
        var (_, files) = await Archive(the.Chief, the);

        files.Keys.Where(f => f.StartsWith("dokumenter/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ShouldBe(["dokumenter/0001-01 søknad.txt", $"dokumenter/0003-01 Melding fra fylkeskommunen ({the.Number.Year}-{the.Number.Serial:00000}-3).txt"]);
        foreach (var (path, content) in files) Encoding.UTF8.GetString(content).ShouldNotContain("Internt notat", Case.Sensitive, path);
        foreach (var (path, content) in files) Encoding.UTF8.GetString(content).ShouldNotContain("journalførte internt", Case.Sensitive, path);
        foreach (var (path, content) in files) Encoding.UTF8.GetString(content).ShouldNotContain("0004-01", Case.Sensitive, path);
        Text(files, "index.html").ShouldContain("Interne dokumenter er ikke med.");
        Text(files, "index.html").ShouldContain("Utgår: Feil sak");
    }

    [Fact]
    public async Task TheArchive_IsTheSameForAllWhoSeeAll()
    {
        var the = await ACaseWithAll();
        var (_, officers) = await Archive(the.Officer, the);
        foreach (var member in new[] { the.Decider, the.Payer, await Given.AMember(Role.Auditor) })
        {
            (await Archive(member, the)).Files["SHA256SUMS"].ShouldBe(officers["SHA256SUMS"]);
        }
    }

    [Fact]
    public async Task TheArchive_IsInTheReadersLanguage()
    {
        var the = await ACaseWithAll();
        var client = await As(the.Officer).In("nn");
        var (_, files) = await Open(await client.Fetch(CaseUrls.Archive(the.Number)));
        Text(files, "index.html").ShouldContain("Går ut: Feil sak");
        Text(files, "index.html").ShouldContain("<html lang=\"nn\"");
    }

    [Fact, Requirement("C-13")]
    public async Task TheScriptInTheFolder_FindsWhatIsChanged_MissingOrAdded()
    {
        var the = await ACaseWithAll();
        var (_, files) = await Archive(the.Officer, the);
        var folder = Directory.CreateTempSubdirectory("saksmappe").FullName;
        try
        {
            foreach (var (path, content) in files)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
                await File.WriteAllBytesAsync(Path.Combine(folder, path), content);
            }

            (await Verified(folder)).ShouldBe((0, $"Alle {files.Count - 1} filer stemmer med listen."));
            var application = Path.Combine(folder, "dokumenter/0001-01 søknad.txt");
            await File.AppendAllTextAsync(application, "!");
            (await Verified(folder)).ShouldBe((1, "Endret: dokumenter/0001-01 søknad.txt"));
            File.Delete(application);
            await File.WriteAllTextAsync(Path.Combine(folder, "dokumenter/ny.txt"), "Ny");
            (await Verified(folder)).ShouldBe((1, "Mangler: dokumenter/0001-01 søknad.txt\nIkke i listen: dokumenter/ny.txt"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact, Requirement("C-13")]
    public async Task ThePublicVariant_HasNothingThatIsScreened()
    {
        var the = await ACaseWithAll();
        await Given.AnEntry(the, EntryDirection.Incoming, "Brev om opplysninger", ground: "Ol13");
        var (name, files) = await Open(await As(the.Officer).Fetch(CaseUrls.PublicArchive(the.Number)));
        name.ShouldContain("Offentlig saksmappe");
        files.Keys.Where(f => f.StartsWith("dokumenter/", StringComparison.Ordinal)).ShouldNotContain(f => f.StartsWith("dokumenter/0002", StringComparison.Ordinal) || f.StartsWith("dokumenter/0004", StringComparison.Ordinal) || f.StartsWith("dokumenter/0005", StringComparison.Ordinal));
        files.Keys.ShouldNotContain("historikk.html");
        foreach (var (path, content) in files) Encoding.UTF8.GetString(content).ShouldNotContain("Internt notat", Case.Sensitive, path);
        Text(files, "index.html").ShouldContain("Dokumentet er unntatt offentlighet.");
        Text(files, "index.html").ShouldContain("Brev om opplysninger");
        Text(files, "index.html").ShouldContain("offentleglova § 13");
        Text(files, "index.html").ShouldNotContain("Feil sak");
        // What is cancelled may be another's document: that it was there is told, and not what it was called.
        var wrong = await Given.AnEntry(the, EntryDirection.Incoming, "Brev om Kari");
        await As(the.Officer).Submit(new CancelEntry.Input { Entry = wrong, Reason = "Feil sak" }).ShouldSucceed();
        (_, files) = await Open(await As(the.Officer).Fetch(CaseUrls.PublicArchive(the.Number)));
        foreach (var (path, content) in files) Encoding.UTF8.GetString(content).ShouldNotContain("Brev om Kari", Case.Sensitive, path);
        Text(files, "index.html").ShouldContain("Utgår");
        (await As(the.Chief).Fetch(CaseUrls.PublicArchive(the.Number))).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    private static async Task<(int Code, string Said)> Verified(string folder)
    {
        using var script = Process.Start(new ProcessStartInfo("python3", [Path.Combine(folder, "verifiser.py")]) { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 })!;
        var said = await script.StandardOutput.ReadToEndAsync();
        await script.WaitForExitAsync();
        return (script.ExitCode, said.Trim());
    }

    private async Task<GivenCase> ACaseWithAll()
    {
        var the = await Given.ACase();
        await Given.AnEntry(the, EntryDirection.Internal, "Internt notat", ground: "Ol14");
        await As(the.Lead).Submit(new BeginThread.Input { Topic = "Spørsmål", Case = the.Id, Text = "Hei" }).ShouldSucceed();
        await As(the.Officer).Submit(new OpenCaseMessage.Input { Case = the.Id, Number = 3 }).ShouldSucceed();
        var wrong = await Given.AnEntry(the, EntryDirection.Incoming, "Brev");
        await As(the.Officer).Submit(new CancelEntry.Input { Entry = wrong, Reason = "Feil sak" }).ShouldSucceed();
        return the;
    }

    private async Task<(string Name, Dictionary<string, byte[]> Files)> Archive(Member member, GivenCase the) => await Open(await As(member).Fetch(CaseUrls.Archive(the.Number)));

    private static async Task<(string Name, Dictionary<string, byte[]> Files)> Open(HttpResponseMessage answer)
    {
        answer.EnsureSuccessStatusCode();
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/zip");
        await using var content = new MemoryStream(await answer.Content.ReadAsByteArrayAsync());
        await using var zip = new ZipArchive(content);
        var files = new Dictionary<string, byte[]>();
        foreach (var entry in zip.Entries)
        {
            await using var stream = await entry.OpenAsync();
            using var read = new MemoryStream();
            await stream.CopyToAsync(read);
            files.Add(entry.FullName, read.ToArray());
        }

        return (answer.Content.Headers.ContentDisposition!.FileNameStar!, files);
    }

    private static string Text(Dictionary<string, byte[]> files, string path) => Encoding.UTF8.GetString(files[path]);
}

public sealed class CaseArchiveTests_OnSqlite(SqliteHost host) : CaseArchiveTests(host), IClassFixture<SqliteHost>;

public sealed class CaseArchiveTests_OnPostgres(PostgresHost host) : CaseArchiveTests(host), IClassFixture<PostgresHost>;
