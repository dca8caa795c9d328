using System.Net;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Agreements;
using Samlop.Agreements.Agree;
using Samlop.Agreements.Amend;
using Samlop.Agreements.Principles;
using Samlop.Agreements.Sign;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;
using Samlop.Tests.Support;

namespace Samlop.Tests.Agreements.Principles;

/// <summary>The directorate publishes principles in versions, by two persons; regional agreements answer them, and look again.</summary>
public abstract class PrincipleStoryTests(SamlopHost host) : HostTests(host)
{
    [Fact, SentTwice, Requirement("C-16")]
    public async Task Version_IsWrittenByOne_SentBack_AndPublishedByAnother()
    {
        var (writer, publisher) = (await Given.AMember(Role.CaseOfficer), await Given.AMember(Role.DecisionMaker));
        var title = $"Prinsipp {TestData.Next()}";
        var page = await (await As(writer).Get(PrincipleUrls.List)).Post("begin");
        page = await page.Post("principles", ("Input.Rows[0].Cells[0]", title), ("Input.Rows[0].Cells[1]", "Tilpass modellen til fylket."));
        page = await page.Post("send");
        page.ShouldSay("Utkastet venter på en annen person");
        (await As(publisher).Get("/oppgaver")).ShouldSay("av prinsippene for regionale avtaler");

        page = await As(publisher).Get(PrincipleUrls.List);
        (await page.Post("return", ("ReturnInput.Reasons", "Skriv det klarere."))).ShouldSay("Skriv det klarere.");
        page = await As(writer).Get(PrincipleUrls.Draft);
        page = await page.Post("principles", ("Input.Rows[0].Cells[1]", "Tilpass modellen til behovet i fylket."));
        page = await page.Post("send");
        page = await page.Post("takeback");
        await page.Post("send");
        page = await (await As(publisher).Get(PrincipleUrls.List)).Post("publish");
        page.ShouldSay("gjelder").ShouldSay("Tilpass modellen til behovet i fylket.").ShouldSay("Direktoratet skriver ikke på en ny versjon nå.");

        var reader = await Given.AMember(Role.ContactTeacher);
        (await As(reader).Get(PrincipleUrls.List)).ShouldSay(title).ShouldNotSay("Utkast til ny versjon");
        var number = await Read(db => db.Set<PrincipleSet>().Where(s => s.PublishedAt != null).MaxAsync(s => s.Number));
        (await As(reader).Get(PrincipleUrls.Version(number))).ShouldSay(title);
        (await Anyone().Get(PrincipleUrls.List)).ShouldNotSay(title);

        await (await As(writer).Get(PrincipleUrls.List)).Post("begin");
        page = await (await As(writer).Get(PrincipleUrls.List)).Post("discard");
        page.ShouldSay("Direktoratet skriver ikke på en ny versjon nå.").ShouldSay("forkastet utkastet");
    }

    [Fact]
    public async Task WhoWroteInIt_DoesNotPublishIt_NorIsWhatWasNotSeenPublished()
    {
        var (writer, other) = (await Given.AMember(Role.CaseOfficer), await Given.AMember(Role.CaseOfficer));
        await Draft(writer, ["Ett prinsipp"]);
        await As(writer).Submit(new SendPrinciples.Input()).ShouldSucceed();
        await As(writer).Submit(new PublishPrinciples.Input { Seen = await Mark() }).ShouldBeRefused(CheckRefusal.PreparedBySame);
        await As(other).Submit(new PublishPrinciples.Input { Seen = "x" }).ShouldBeRefused(TwoPersonCheck.SentAnew);
        await As(other).Submit(new PublishPrinciples.Input { Seen = await Mark() }).ShouldSucceed();
        await As(other).Submit(new PublishPrinciples.Input()).ShouldBeRefused(PrincipleSet.PrinciplesAreNoDraft);
    }

    [Fact]
    public async Task Draft_ThatSaysNothing_OrTheSame_IsNotSent_AndIsDiscarded()
    {
        var writer = await Given.AMember(Role.CaseOfficer);
        await Publish(["Det samme"]);
        await As(writer).Submit(new BeginPrinciples.Input()).ShouldSucceed();
        await As(writer).Submit(new BeginPrinciples.Input()).ShouldBeRefused(PrincipleSet.PrinciplesHaveDraft);
        await As(writer).Submit(new SendPrinciples.Input()).ShouldBeRefused(PrincipleSet.PrinciplesUnchanged);
        await Save(writer, []);
        await As(writer).Submit(new SendPrinciples.Input()).ShouldBeRefused(PrincipleSet.PrinciplesEmpty);
        await As(writer).Submit(new DiscardPrinciples.Input()).ShouldSucceed();
        await As(writer).Submit(new DiscardPrinciples.Input()).ShouldBeRefused(PrincipleSet.PrinciplesAreNoDraft);
    }

    [Theory]
    [InlineData(Role.CountyCoordinator)]
    [InlineData(Role.NavCoordinator)]
    [InlineData(Role.ContactTeacher)]
    public async Task RoleThatIsNotOfTheDirectorate_IsRefused(Role role)
    {
        var member = await Given.AMember(role);
        await As(member).Submit(new BeginPrinciples.Input()).ShouldBeRefused(Refusal.NotAllowed);
        await As(member).Submit(new SavePrinciples.Input()).ShouldBeRefused(Refusal.NotAllowed);
        await As(member).Submit(new SendPrinciples.Input()).ShouldBeRefused(Refusal.NotAllowed);
        await As(member).Submit(new TakeBackPrinciples.Input()).ShouldBeRefused(Refusal.NotAllowed);
        await As(member).Submit(new ReturnPrinciples.Input()).ShouldBeRefused(Refusal.NotAllowed);
        await As(member).Submit(new PublishPrinciples.Input()).ShouldBeRefused(Refusal.NotAllowed);
        await As(member).Submit(new DiscardPrinciples.Input()).ShouldBeRefused(Refusal.NotAllowed);
        (await As(member).Get(PrincipleUrls.Draft)).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact, SentTwice, Requirement("C-16")]
    public async Task Agreement_AnswersThePrinciples_AndItsPartiesLookAgainWhenTheyChange()
    {
        var title = $"Behov {TestData.Next()}";
        var code = (await Publish([title])).Single();
        var the = await Given.AWrittenAgreement();
        (await As(the.Lead).Get(the.Url)).ShouldSay($"{title} Ikke svart på");
        var page = await As(the.Others[0]).Get(PrincipleUrls.Answer(the.Number, code));
        page = await page.Post("answer", ("Input.Fields[0].Value", "Vi starter med helsefag."));
        page.ShouldSay($"{title} Svart på");
        await Sign(the);
        (await As(the.Lead).Get(AgreementUrls.Version(the.Number, 1))).ShouldSay("Vi starter med helsefag.").ShouldSay(title);
        (await As(the.Lead).Get("/oppgaver")).ShouldNotSay("Se på svarene på prinsippene på nytt");

        await Publish([title, $"Et nytt {TestData.Next()}"], codes: [code]);
        (await As(the.Lead).Get("/oppgaver")).ShouldSay("Se på svarene på prinsippene på nytt");
        (await ToldTo(the.Others[0])).ShouldContain(
            $"Prinsippene for regionale avtaler har en ny versjon. Se på svarene i avtale {the.Number} på nytt.");
        page = await As(the.Others[0]).Get(the.Url);
        page.ShouldSay("Svaret gjelder versjon");
        page = await page.Post("keep-answer", ("KeepInput.Principle", code));
        page.ShouldNotSay("Svaret gjelder versjon").ShouldSay("Partene har sett på svaret på nytt").ShouldSay("fant at det står");
        (await As(the.Lead).Get("/oppgaver")).ShouldNotSay("Se på svarene på prinsippene på nytt");
        await Keep(the, the.Lead, code).ShouldBeRefused(PrincipleAnswer.NothingToLookAt);
    }

    [Fact]
    public async Task RequiredPrinciple_WithoutAnAnswer_StopsSigning_AndAnotherDoesNot()
    {
        var (must, may) = ($"Må {TestData.Next()}", $"Kan {TestData.Next()}");
        var codes = await Publish([must, may], required: must);
        var the = await Given.AWrittenAgreement();
        (await As(the.Lead).Get(the.Url)).ShouldSay($"Prinsippet «{must}»: skriv hvordan").ShouldNotSay($"Prinsippet «{may}»: skriv");
        await As(the.Lead).Submit(new SendToSigning.Input { Agreement = the.Id }).ShouldBeRefused(Agreement.AgreementIncomplete);
        await Answer(the, the.Lead, codes[0], "Slik svarer vi.").ShouldSucceed();
        await Answer(the, the.Others[0], codes[0], "Slik svarer Nav.").ShouldBeRefused(Refusal.ChangedByOther);
        await Sign(the);
    }

    [Fact]
    public async Task RequiredPrinciple_ThatIsNew_WaitsForSignedAgreements_UntilItIsAnsweredInAnAmendment()
    {
        await Publish([$"Kan {TestData.Next()}"]);
        var the = await Given.AWrittenAgreement();
        await Sign(the);
        (await As(the.Lead).Get("/oppgaver")).ShouldNotSay("Svar på prinsippene");
        var must = $"Må {TestData.Next()}";
        var code = (await Publish([must], required: must)).Single();
        (await As(the.Lead).Get("/oppgaver")).ShouldSay("Svar på prinsippene som må ha svar, i en endring av avtalen");
        (await ToldTo(the.Others[0])).ShouldContain(
            $"Prinsippene for regionale avtaler har en ny versjon. Se på svarene i avtale {the.Number} på nytt.");
        await As(the.Lead).Submit(new BeginAmendment.Input { Agreement = the.Id, Reason = "Nytt prinsipp" }).ShouldSucceed();
        await Answer(the, the.Lead, code, "Slik svarer vi.").ShouldSucceed();
        (await As(the.Lead).Get("/oppgaver")).ShouldNotSay("Svar på prinsippene som må ha svar");
    }

    [Fact]
    public async Task Answer_ThatWasChanged_IsPutBack_WhenTheAmendmentIsGivenUp()
    {
        var code = (await Publish([$"Prinsipp {TestData.Next()}"])).Single();
        var the = await Given.AWrittenAgreement();
        await Answer(the, the.Lead, code, "Første svar.").ShouldSucceed();
        await Sign(the);
        await Answer(the, the.Lead, code, "Nytt svar.", basedOn: 1).ShouldBeRefused(Agreement.SignedIsAmended);
        await As(the.Lead).Submit(new BeginAmendment.Input { Agreement = the.Id, Reason = "Ny plan" }).ShouldSucceed();
        await Answer(the, the.Lead, code, "Nytt svar.", basedOn: 1).ShouldSucceed();
        await (await As(the.Lead).Get(the.Url)).Post("drop", ("DropInput.Reason", "Vi ble ikke enige."));
        (await Read(db => db.Set<PrincipleAnswer>().SingleAsync(x => x.Agreement == the.Id))).Text.ShouldBe("Første svar.");
    }

    [Fact]
    public async Task Stranger_AndAnotherKindOfAgreement_AnswersNothing()
    {
        var code = (await Publish([$"Prinsipp {TestData.Next()}"])).Single();
        var (the, other) = (await Given.AnAgreement(), await Given.AnAgreement());
        await Answer(the, other.Lead, code, "Svar").ShouldBeRefused(Refusal.NotFound);
        await Keep(the, other.Lead, code).ShouldBeRefused(Refusal.NotFound);
        await Answer(the, the.Lead, "principles-999", "Svar").ShouldBeRefused(Refusal.NotFound);
        (await As(other.Lead).Get(PrincipleUrls.Answer(the.Number, code))).ShouldBe(HttpStatusCode.NotFound);
        var begun = await As(the.Lead).Submit(AgreementData.Begin("Bransjeavtale", "bransje")).ShouldSucceed();
        (await As(the.Lead).Get(AgreementUrls.Agreement(begun.Number))).ShouldNotSay("Svar på prinsippene");
        (await As(the.Lead).Get(PrincipleUrls.Answer(begun.Number, code))).ShouldBe(HttpStatusCode.NotFound);
        var mentor = await Given.AMember(Role.CoordinatorMentor, the.Lead.Organisation);
        await Answer(the, mentor, code, "Svar").ShouldBeRefused(Refusal.NotAllowed);
        await Keep(the, mentor, code).ShouldBeRefused(Refusal.NotAllowed);
    }

    private async Task Sign(Agreed the) => await Given.SendAndSign(the,
    [
        await Given.AMember(Role.ChiefExecutive, the.Lead.Organisation), await Given.AMember(Role.Leader, the.Others[0].Organisation),
        the.Others[1], the.Others[2],
    ]);

    private Task<Outcome<AnswerPrinciple.Saved>> Answer(Agreed the, Member by, string code, string text, int basedOn = 0) =>
        As(by).Submit(new AnswerPrinciple.Input
        {
            Agreement = the.Id,
            Part = code,
            BasedOn = basedOn,
            Fields = [new() { Key = "answer", Value = text }],
        });

    private async Task<Outcome<Done>> Keep(Agreed the, Member by, string code) => await As(by).Submit(new KeepPrincipleAnswer.Input
    {
        Agreement = the.Id,
        Principle = code,
        Number = await Read(db => db.Set<PrincipleSet>().Where(s => s.PublishedAt != null).MaxAsync(s => s.Number)),
    });

    /// <returns>The codes of what is published.</returns>
    private async Task<List<string>> Publish(string[] titles, string[]? codes = null, string? required = null)
    {
        await Draft(await Given.AMember(Role.CaseOfficer), titles, codes, required);
        await As(await Given.AMember(Role.CaseOfficer)).Submit(new SendPrinciples.Input()).ShouldSucceed();
        await As(await Given.AMember(Role.DecisionMaker)).Submit(new PublishPrinciples.Input { Seen = await Mark() }).ShouldSucceed();
        return await Read(async db => (await db.PrinciplesInForce())!.Principles.OrderBy(p => p.Place).Select(p => p.Code).ToList());
    }

    private async Task Draft(Member writer, string[] titles, string[]? codes = null, string? required = null)
    {
        await As(writer).Submit(new BeginPrinciples.Input()).ShouldSucceed();
        await Save(writer, titles, codes, required);
    }

    private async Task Save(Member writer, string[] titles, string[]? codes = null, string? required = null) =>
        await As(writer).Submit(new SavePrinciples.Input
        {
            Part = "principles",
            BasedOn = await Read(db => db.Set<PrincipleSet>().Where(s => s.PublishedAt == null && s.DiscardedAt == null).Select(s => s.Version).SingleAsync()),
            Rows =
            [
                .. titles.Select((title, index) => new TypedRow
                {
                    List = "principles",
                    Code = codes?.ElementAtOrDefault(index),
                    Cells = [title, $"Dette sier prinsippet {title}.", title == required ? "yes" : null],
                }),
            ],
        }).ShouldSucceed();

    private Task<string?> Mark() => Read(async db => (await db.PrinciplesDraft())!.Value.Check.Mark);
}

public sealed class PrincipleStoryTests_OnSqlite(SqliteHost host) : PrincipleStoryTests(host), IClassFixture<SqliteHost>;

[Trait("Category", "Nightly")]
public sealed class PrincipleStoryTests_OnPostgres(PostgresHost host) : PrincipleStoryTests(host), IClassFixture<PostgresHost>;
