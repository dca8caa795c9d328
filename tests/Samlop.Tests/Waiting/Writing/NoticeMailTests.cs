using FsCheck.Fluent;
using Samlop.Platform.Text;
using Samlop.Tests.Support;
using Samlop.Waiting.Writing;

namespace Samlop.Tests.Waiting.Writing;

/// <summary>The one mail: what it says, and that each thing stands in it once.</summary>
public class NoticeMailTests
{
    private static readonly MailLine Message = new("Ny melding i sak 2022/00002.", "/saker/2022-00002", null);
    private static readonly MailLine Question = new("Et spørsmål venter på svar i sak 2022/00002.", "/soknader/1/opplysninger", new DateOnly(2022, 4, 25));

    [Fact]
    public void OneThing_IsTheSubject_WithoutItsFullStop() => Mail([Message]).Subject.ShouldBe("Ny melding i sak 2022/00002");

    [Theory]
    [InlineData("nb", "2 varsler fra Samløp")]
    [InlineData("nn", "2 varsel frå Samløp")]
    [InlineData("en", "2 notices from Samløp")]
    public void SeveralThings_AreCountedInTheSubject(string language, string subject) => Mail([Message, Question], language).Subject.ShouldBe(subject);

    [Fact]
    public void Body_GreetsByName_SaysByWhen_WhereItLeads_WhoSends_AndHowToChoose() => Mail([Message, Question]).Body("https://samlop.test").ShouldBe("""
        Hei, Unni Kvadsletta!

        Ny melding i sak 2022/00002.
        https://samlop.test/saker/2022-00002

        Et spørsmål venter på svar i sak 2022/00002.
        Frist: mandag 25. april 2022
        https://samlop.test/soknader/1/opplysninger

        Logg inn i Samløp for å lese mer. Varsler inneholder ikke opplysninger fra sakene.

        Vennlig hilsen
        Samløp, for IMDi

        Velg selv hvordan du vil ha varsler:
        https://samlop.test/varsler
        Ingen leser svar på denne e-posten.

        """);

    [Fact]
    public void ToAnAddressWithoutAUser_ItSaysHowToStop_AndNotHowToSignIn()
    {
        var body = new NoticeMail(null, [Message], [], "/folg/x/stopp", HasUser: false, Languages.Bokmål).Body("https://samlop.test");
        body.ShouldStartWith("Hei!\n");
        body.ShouldContain("https://samlop.test/folg/x/stopp");
        body.ShouldNotContain("Logg inn");
        body.ShouldContain("Vennlig hilsen\nSamløp\n");
    }

    [Theory]
    [InlineData("Samløp, for IMDi", "IMDi")]
    [InlineData("Samløp, for Eventyrdal og IMDi", "Eventyrdal", "IMDi")]
    [InlineData("Samløp, for Eventyrdal, IMDi og Måneby", "Eventyrdal", "IMDi", "Måneby")]
    public void Sender_IsThoseWhoseActsAreTold(string signature, params string[] senders) =>
        new NoticeMail(null, [Message], senders, null, HasUser: true, Languages.Bokmål).Body("").ShouldContain($"\n{signature}\n");

    [Fact]
    public void Merged_HasEachThingOnce_AsItWasToldLast() => (
        from lines in (from line in Gen.Choose(1, 4)
                       from path in Gen.Choose(1, 3)
                       from due in Gen.Choose(1, 5)
                       select new MailLine($"Linje {line}.", $"/{path}", new DateOnly(2022, 3, due))).Several(25)
        select lines).Holds(told =>
    {
        var merged = NoticeMail.Merged(told);
        merged.Select(l => (l.Line, l.Path)).ShouldBe(told.Select(l => (l.Line, l.Path)).Distinct(), ignoreOrder: true);
        merged.ShouldAllBe(l => told.Last(t => t.Line == l.Line && t.Path == l.Path) == l);
        merged.Select(l => Array.LastIndexOf(told, l)).ShouldBeInOrder();
    });

    private static NoticeMail Mail(MailLine[] lines, string language = "nb") =>
        new("Unni Kvadsletta", lines, ["IMDi"], "/varsler", HasUser: true, Languages.ByCode(language)!);
}
