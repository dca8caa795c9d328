using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Samlop.Platform.Identifiers;
using Samlop.Platform.Mail;
using Samlop.Tests.Support;

namespace Samlop.Tests.Platform.Mail;

[Trait("Category", "Clock")]
public sealed partial class EmlMessageTests
{
    private static readonly MailSettings Settings = new(EmailAddress.Parse("ikke-svar@samlop.example"), null, 25, null, null, false);

    [Fact]
    public void Write_GivesAMessageInPlainAscii()
    {
        var mail = new OutgoingMail("kari@example.no", "Søknaden er mottatt", "Hei!\nDet venter noe på deg:\nhttps://samlop.example/oppgaver?id=1", TestTime.Start);

        EmlMessage.Write(mail, Settings).ShouldBe(
            $"""
            Date: Tue, 08 Mar 2022 11:00:00 +0000
            From: =?utf-8?Q?Saml=C3=B8p?= <ikke-svar@samlop.example>
            To: kari@example.no
            Subject: =?utf-8?Q?S=C3=B8knaden_er_mottatt?=
            Message-ID: <{mail.Id.Value}@samlop.example>
            Auto-Submitted: auto-generated
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            Hei!
            Det venter noe p=C3=A5 deg:
            https://samlop.example/oppgaver?id=3D1

            """.ReplaceLineEndings("\r\n"));
    }

    [Fact]
    public void Write_OfASubjectWithLineBreaks_MakesNoHeaderOfIt()
    {
        var mail = new OutgoingMail("kari@example.no\r\nBcc: alle@example.no", "Hei\r\nBcc: alle@example.no", "", TestTime.Start);

        Headers(mail).ShouldNotContain(line => line.StartsWith("Bcc", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Write_OfAnyText_CanBeReadBackAndHasNoLongLines() => Prop.ForAll<NonNull<string>, NonNull<string>>((subject, body) =>
    {
        var mail = new OutgoingMail("kari@example.no", Sound(subject.Get), Sound(body.Get), TestTime.Start);
        var text = EmlMessage.Write(mail, Settings);

        text.ShouldAllBe(sign => sign < 0x7F);
        text.Split("\r\n").ShouldAllBe(line => line.Length <= 78 && !line.Contains('\r') && !line.Contains('\n'));
        Body(text).ShouldBe(mail.Body.ReplaceLineEndings("\r\n") + "\r\n");
        Subject(text).ShouldBe(EmlMessage.OneLine(mail.Subject));
    }).ShouldHold();

    [Theory]
    [InlineData("Fristen for å søke på utlysning 17-2022 er torsdag 10. mars 2022, og det er også åpent for spørsmål til da")]
    [InlineData("سملوپ سملوپ سملوپ سملوپ سملوپ سملوپ سملوپ سملوپ سملوپ سملوپ")]
    [InlineData("En ganske lang linje i bare vanlige tegn som går ut over det som en linje i et hode bør ha, altså mer enn 76")]
    public void Write_OfALongSubject_FoldsItBetweenLetters(string subject)
    {
        var mail = new OutgoingMail("kari@example.no", subject, "", TestTime.Start);

        Headers(mail).ShouldAllBe(line => line.Length <= 76);
        Subject(EmlMessage.Write(mail, Settings)).ShouldBe(subject);
    }

    private static string[] Headers(OutgoingMail mail) => EmlMessage.Write(mail, Settings).Split("\r\n\r\n")[0].Split("\r\n");

    // Half a sign is not text, and cannot be written.
    private static string Sound(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static string Subject(string message)
    {
        var subject = Folded().Replace(message.Split("\r\n\r\n")[0], "").Split("\r\n").Single(line => line.StartsWith("Subject: ", StringComparison.Ordinal))["Subject: ".Length..];
        return subject.StartsWith("=?", StringComparison.Ordinal) ? Decoded(Word().Replace(subject, word => word.Groups[1].Value.Replace('_', ' '))) : subject;
    }

    private static string Body(string message) => Decoded(message[(message.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..].Replace("=\r\n", "", StringComparison.Ordinal));

    private static string Decoded(string text) => Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(Octet().Replace(text, octet => ((char)Convert.ToByte(octet.Groups[1].Value, 16)).ToString())));

    [GeneratedRegex("\r\n ")]
    private static partial Regex Folded();

    [GeneratedRegex(@"=\?utf-8\?Q\?(.*?)\?=")]
    private static partial Regex Word();

    [GeneratedRegex("=([0-9A-F]{2})")]
    private static partial Regex Octet();
}
