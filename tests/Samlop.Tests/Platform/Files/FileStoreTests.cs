using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Samlop.Cases;
using Samlop.Cases.Archive;
using Samlop.Platform;
using Samlop.Platform.Files;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Platform.Files;

public sealed class FileStoreTests : IDisposable
{
    private static readonly byte[] Pdf = Encoding.Latin1.GetBytes("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");
    private static readonly byte[] Png = [0x89, .. "PNG\r\n\u001a\n"u8, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0, 1];
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF"u8];

    private readonly SamlopSettings settings = new(Directory.CreateTempSubdirectory("samlop-files-").FullName, "http://localhost", new Demonstration(true, null));
    private readonly FileStore store;

    public FileStoreTests() => store = new FileStore(settings, new TestTime(), NullLogger<FileStore>.Instance);

    public void Dispose() => Directory.Delete(settings.DataFolder, recursive: true);

    public static TheoryData<string, byte[], string> Sound => new()
    {
        { "søknad.pdf", Pdf, "application/pdf" },
        { "BILDE.PNG", Png, "image/png" },
        { "bilde.jpg", Jpeg, "image/jpeg" },
        { "bilde.jpeg", Jpeg, "image/jpeg" },
        { "brev.docx", Office("word/document.xml"), "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
        { "ark.xlsx", Office("xl/workbook.xml"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
        { "brev.odt", OpenDocument("application/vnd.oasis.opendocument.text"), "application/vnd.oasis.opendocument.text" },
        { "notat.txt", Encoding.UTF8.GetBytes("Blåbær\r\n\tog تفاح\n"), "text/plain" },
        { "tall.csv", Encoding.Latin1.GetBytes("fylke;beløp\r\nInnlandet;5\r\n"), "text/csv" },
    };

    [Theory]
    [MemberData(nameof(Sound))]
    public async Task Receive_OfAKindWeTake_StoresItUnderItsHash(string name, byte[] content, string type)
    {
        var received = (await Receive(name, content)).Value;

        received.Kind.ContentType.ShouldBe(type);
        received.Size.ShouldBe(content.Length);
        received.Hash.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(content)));
        var file = new StoredFile(received, TestTime.Start);
        await using var stored = store.Open(file);
        using var read = new MemoryStream();
        await stored.CopyToAsync(read);
        read.ToArray().ShouldBe(content);
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(store.PathOf(file)).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        NothingArriving();
    }

    public static TheoryData<string, byte[]> Unsound => new()
    {
        { "program.pdf", [.. "MZ"u8, 0x90, 0, 3] },
        { "bare-hode.pdf", "%PDF-1.7\nno end"u8.ToArray() },
        { "bilde.pdf", Png },
        { "brev.pdf", Office("word/document.xml") },
        { "søknad.png", Pdf },
        { "søknad.jpg", Png },
        { "ark.docx", Office("xl/workbook.xml") },
        { "makro.docx", Office("word/document.xml", "word/vbaProject.bin") },
        { "arkiv.docx", Zip(("readme.txt", "hei")) },
        { "foran.docx", [.. "<script>"u8, .. Office("word/document.xml")] },
        { "halv.docx", Office("word/document.xml")[..60] },
        { "tegning.odt", OpenDocument("application/vnd.oasis.opendocument.graphics") },
        { "program.txt", [0x7F, .. "ELF"u8, 2, 1, 1, 0] },
        { "søknad.csv", Png },
    };

    [Theory]
    [MemberData(nameof(Unsound))]
    public async Task Receive_OfWhatIsNotWhatItSays_IsAnErrorAtTheField(string name, byte[] content)
    {
        (await Receive(name, content)).ShouldHaveError("File_NotWhatItSays");
        NothingStored();
    }

    [Theory]
    [InlineData("a.pdf.exe")]
    [InlineData("regning\u202efdp.exe")]
    [InlineData("side.html")]
    [InlineData("tegning.svg")]
    [InlineData("makro.docm")]
    [InlineData("uten-endelse")]
    [InlineData("")]
    public async Task Receive_OfAKindWeDoNotTake_IsAnErrorAtTheField(string name)
    {
        (await Receive(name, Pdf)).ShouldHaveError("File_WrongKind");
        NothingStored();
    }

    [Fact]
    public async Task Receive_OfAnEmptyFile_IsAnError() => (await Receive("notat.txt", [])).ShouldHaveError("File_Empty");

    [Fact]
    public async Task Receive_AtTheLimit_IsTaken() => (await store.Receive(new Letters(FileStore.Largest), "notat.txt", "File", default)).Succeeded.ShouldBeTrue();

    [Theory]
    [InlineData(1)]
    [InlineData(1_000_000_000_000)]
    public async Task Receive_OverTheLimit_IsAnErrorAndReadsNoFurther(long over)
    {
        var letters = new Letters(FileStore.Largest + over);

        (await store.Receive(letters, "notat.txt", "File", default)).ShouldHaveError("File_TooLarge");

        letters.Taken.ShouldBeLessThan(FileStore.Largest + 1_000_000);
        NothingStored();
    }

    [Fact]
    public async Task Receive_OfTheSameContentTwice_StoresItOnce()
    {
        var first = (await Receive("../første.pdf", Pdf)).Value;
        var second = (await Receive("andre.pdf", Pdf)).Value;

        second.Hash.ShouldBe(first.Hash);
        first.Name.ShouldBe("første.pdf");
        second.Name.ShouldBe("andre.pdf");
        Directory.GetFiles(settings.FilesFolder, "*", SearchOption.AllDirectories).Length.ShouldBe(1);
    }

    [Fact]
    public async Task Receive_ThatIsBrokenOff_LeavesNothing()
    {
        await Should.ThrowAsync<IOException>(() => store.Receive(new Letters(1_000_000) { BreaksAt = 200_000 }, "notat.txt", "File", default));

        NothingStored();
    }

    [Fact]
    public async Task Send_GivesTheFileToBeSavedAndNotShown()
    {
        var file = new StoredFile((await Receive("søknad \"1\".pdf", Pdf)).Value, TestTime.Start);
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        using var body = new MemoryStream();
        var http = new DefaultHttpContext { RequestServices = services, Response = { Body = body } };

        await new FileDownload(store).Send(http, file).ExecuteAsync(http);

        body.ToArray().ShouldBe(Pdf);
        var headers = http.Response.Headers;
        headers.ContentType.ToString().ShouldBe("application/pdf");
        headers.ContentDisposition.ToString().ShouldStartWith("attachment; ");
        headers.ContentDisposition.ToString().ShouldContain("filename*=UTF-8''s%C3%B8knad%20_1_.pdf");
        headers.XContentTypeOptions.ToString().ShouldBe("nosniff");
        headers.ContentSecurityPolicy.ToString().ShouldContain("sandbox");
    }

    [Fact]
    public async Task Receive_WhereTheFolderIsBroken_IsToldAtTheField_AndLeavesNothing()
    {
        await File.WriteAllTextAsync(settings.FilesFolder, "a file where the folder should be");

        var error = (await Receive("søknad.pdf", Pdf)).Errors.ShouldHaveSingleItem();

        (error.Field, error.Message.Key).ShouldBe(("File", nameof(PlatformText.File_NotStored)));
        NothingArriving();
        await Should.ThrowAsync<StoreUnavailable>(() => store.Keep(Pdf, "brev.pdf", FileKind.Pdf, default));
        NothingArriving();
    }

    [Fact]
    public async Task Send_OfAFileThatIsGone_Is410()
    {
        var file = new StoredFile((await Receive("søknad.pdf", Pdf)).Value, TestTime.Start);
        File.Delete(store.PathOf(file));
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        var http = new DefaultHttpContext { RequestServices = services };

        await new FileDownload(store).Send(http, file).ExecuteAsync(http);

        http.Response.StatusCode.ShouldBe(StatusCodes.Status410Gone);
    }

    [Fact]
    public async Task Zip_TellsOfWhatIsGone_AndHoldsTheRest()
    {
        var (there, gone) = ((await Receive("en.pdf", Pdf)).Value, (await Receive("to.txt", "to"u8.ToArray())).Value);
        File.Delete(store.PathOf(gone.Hash));
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        using var body = new MemoryStream();
        var http = new DefaultHttpContext { RequestServices = services, Response = { Body = body } };

        await new ZipDownload("sak.zip", [], [("dokumenter/en.pdf", there.Hash), ("dokumenter/to.txt", gone.Hash)], store, TestTime.Start)
            .ExecuteAsync(http);
        await http.Response.BodyWriter.FlushAsync();

        using var zip = new ZipArchive(new MemoryStream(body.ToArray()));
        zip.Entries.Select(e => e.FullName).ShouldBe(["dokumenter/en.pdf", CasesText.Archive_MissingFile, "SHA256SUMS"]);
        using var told = new StreamReader(zip.GetEntry(CasesText.Archive_MissingFile)!.Open());
        (await told.ReadToEndAsync()).ShouldEndWith("\n\ndokumenter/to.txt\n");
        using var sums = new StreamReader(zip.GetEntry("SHA256SUMS")!.Open());
        (await sums.ReadToEndAsync()).ShouldContain($"{gone.Hash}  dokumenter/to.txt");
    }

    private async Task<Outcome<ReceivedFile>> Receive(string name, byte[] content)
    {
        using var stream = new MemoryStream(content);
        return await store.Receive(stream, name, "File", CancellationToken.None);
    }

    private void NothingArriving() => Files(settings.ArrivingFolder).ShouldBeEmpty();

    private void NothingStored()
    {
        NothingArriving();
        Files(settings.FilesFolder).ShouldBeEmpty();
    }

    private static string[] Files(string folder) => Directory.Exists(folder) ? Directory.GetFiles(folder, "*", SearchOption.AllDirectories) : [];

    private static byte[] Office(params string[] parts) => Zip([("[Content_Types].xml", "<Types/>"), .. parts.Select(part => (part, "<x/>"))]);

    private static byte[] OpenDocument(string type) => Zip(("mimetype", type), ("content.xml", "<x/>"));

    private static byte[] Zip(params (string Name, string Content)[] entries)
    {
        using var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(content);
            }
        }

        return buffer.ToArray();
    }

    /// <summary>So many letters, without the memory for them.</summary>
    private sealed class Letters(long length) : Stream
    {
        public long Taken { get; private set; }

        public long? BreaksAt { get; init; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position { get => Taken; set => throw new NotSupportedException(); }

        private int Take(Span<byte> buffer)
        {
            if (Taken >= BreaksAt) throw new IOException("the sender is gone");
            var count = (int)Math.Min(buffer.Length, length - Taken);
            buffer[..count].Fill((byte)'a');
            Taken += count;
            return count;
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(Take(buffer.Span));

        public override int Read(byte[] buffer, int offset, int count) => Take(buffer.AsSpan(offset, count));

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}

internal static class FieldErrorAssertions
{
    public static void ShouldHaveError(this Outcome<ReceivedFile> outcome, string key)
    {
        var error = outcome.Errors.ShouldHaveSingleItem();
        error.Field.ShouldBe("File");
        error.Message.Key.ShouldBe(key);
        foreach (var language in Samlop.Platform.Text.Languages.OfPages) error.Message.In(language.Culture).ShouldNotBeEmpty();
    }
}
