using System.Net;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Cases;
using Samlop.Cases.Journal;
using Samlop.Letters;
using Samlop.Letters.Dispatch;
using Samlop.Letters.Inbox;
using Samlop.Letters.Templates;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Tests.Audit.TwoPerson;
using Samlop.Tests.Cases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Letters;

/// <summary>A module of the tests registers a kind of letter and uses it; nothing of the letters knows of it.</summary>
public sealed class InvitationTests : HostTests, IClassFixture<InvitationHost>
{
    private static readonly LetterKind Kind = InvitationModule.Kind;

    public InvitationTests(InvitationHost host)
        : base(host) => host.Printer = new StandInPrinter();

    private sealed record Exercise(CaseFileId Case, CaseNumber Number, Member Office, Member Company)
    {
        public DispatchLetter.Input Letter(string? form = nameof(NorwegianForm.Nb)) =>
            new() { Kind = InvitationModule.Code, Matter = Company.Organisation.Id.Value, Form = form };
    }

    [Fact]
    public async Task Letter_IsSent_Journalled_ToldOf_AndOpened_InTheWordsOfItsModule()
    {
        var the = await Begin();
        var sent = await As(the.Office).Submit(the.Letter()).ShouldSucceed();
        var letter = await Read(db => db.Set<Letter>().SingleAsync(l => l.Id == sent.Letter));
        (letter.Title, letter.About, letter.Case).ShouldBe(($"Innkalling til {the.Company.Organisation.Name}", "Øvelse 7", the.Case));
        letter.ReadContent().Hash().ShouldBe(letter.Hash);
        letter.ReadContent().BodyAs<Invitation>().Places.ShouldBe(12);

        var entry = await Read(db => db.Set<JournalEntry>().Include(e => e.Documents).SingleAsync(e => e.Id == letter.Entry));
        (entry.Direction, entry.Title, entry.Documents.Count).ShouldBe((EntryDirection.Outgoing, letter.Title, 3));
        (await ToldTo(the.Company)).ShouldContain($"Et brev venter på dere i sak {the.Number}.");
        (await As(the.Office).Get(LetterUrls.Letter(letter.Id))).ShouldSay("12 plasser").ShouldSay("Ulest");

        (await As(the.Company).Get("/oppgaver")).ShouldSay($"Les brevet i sak {the.Number}");
        (await As(the.Company).Get(LetterUrls.Letter(letter.Id))).ShouldNotSay("12 plasser");
        (await As(the.Company).Get($"{LetterUrls.List}?type={Kind.Code}&lest=nei")).ShouldNotSay("Øvelse 7");
        (await As(the.Company).Get(LetterUrls.Unread)).ShouldSay("Et brev venter på å bli lest").ShouldSay("Øvelse 7").ShouldNotSay(letter.Title);
        (await As(the.Company).Post(LetterUrls.Letter(letter.Id), "open")).ShouldSay("Velkommen 1. mai.").ShouldSay("Ta på varme klær.").ShouldSay("12 plasser").ShouldNotSay("Ta av skoene.");
        (await ToldTo(the.Office)).ShouldContain($"Mottakeren har åpnet brevet i sak {the.Number}.");
        InvitationModule.Heard.OfType<LetterDispatched>().ShouldContain(e => e.Letter == letter.Id && e.Subject == the.Company.Organisation.Id.Value);
        InvitationModule.Heard.OfType<LetterOpened>().Count(e => e.Letter == letter.Id).ShouldBe(1);
    }

    [Fact]
    public async Task Letter_IsInTheFormOfItsReceiver_ElseInTheOneTheSenderChooses()
    {
        var nynorsk = await Begin(NorwegianForm.Nn);
        var sent = await As(nynorsk.Office).Submit(nynorsk.Letter(nameof(NorwegianForm.Nb))).ShouldSucceed();
        var letter = await Read(db => db.Set<Letter>().SingleAsync(l => l.Id == sent.Letter));
        letter.Title.ShouldStartWith("nn: ");
        (await Read(db => db.Set<JournalEntry>().SingleAsync(e => e.Id == letter.Entry))).Title.ShouldBe(letter.Title);

        var neutral = await Begin();
        await As(neutral.Office).Submit(neutral.Letter(null)).ShouldHaveError(nameof(DispatchLetter.Input.Form));
        await As(neutral.Office).Submit(neutral.Letter("en")).ShouldHaveError(nameof(DispatchLetter.Input.Form));
        await As(neutral.Office).Submit(neutral.Letter(nameof(NorwegianForm.Nn))).ShouldSucceed();
    }

    [Fact]
    public async Task Letter_IsSentOnce_ByThoseOfItsKindAlone_OfWhatTheyFind()
    {
        var (the, other) = (await Begin(), await Begin());
        await As(other.Office).Submit(the.Letter()).ShouldBeRefused(Refusal.NotFound);
        await As(the.Company).Submit(the.Letter()).ShouldBeRefused(Refusal.NotAllowed);

        // Who sends letters of another kind, or asks for one of a kind that is not theirs, finds nothing.
        await As(await Given.AMember(Role.CaseOfficer)).Submit(the.Letter()).ShouldBeRefused(Refusal.NotFound);
        foreach (var kind in new[] { InvitationModule.Thanks.Code, "grant-award", "nothing", "" })
        {
            var input = the.Letter();
            input.Kind = kind;
            await As(the.Office).Submit(input).ShouldBeRefused(Refusal.NotFound);
        }

        await As(the.Office).Submit(the.Letter()).ShouldSucceed();
        await As(the.Office).Submit(the.Letter()).ShouldBeRefused(Letter.LetterIsDispatched);
    }

    [Fact]
    public async Task Letter_OfWhatItsModuleHoldsBack_IsNotSent()
    {
        var the = await Begin();
        InvitationModule.CalledOff.Add(the.Company.Organisation.Id.Value);
        await As(the.Office).Submit(the.Letter()).ShouldBeRefused(InvitationModule.Called);
    }

    [Fact]
    public async Task Letter_IsRead_ByTheRolesOfItsKindOnBothSides_AndByTheAuditor()
    {
        var (the, other) = (await Begin(), await Begin());
        var url = LetterUrls.Letter((await As(the.Office).Submit(the.Letter()).ShouldSucceed()).Letter);
        foreach (var may in new[] { the.Office, the.Company, await Given.AMember(Role.Auditor) })
            (await As(may).Get(url)).ShouldBe(HttpStatusCode.OK);
        foreach (var not in new[]
        {
            other.Office, other.Company,
            // The receivers of another kind, at the same company; the senders of another, at the same office.
            await Given.AMember(Role.Supervisor, the.Company.Organisation), await Given.AMember(Role.ProcessGuide, the.Office.Organisation),
        })
            (await As(not).Get(url)).ShouldBe(HttpStatusCode.NotFound);

        var letter = new OpenLetter.Input { Letter = new LetterId(Guid.Parse(url.Split('/')[^1])) };
        await As(await Given.AMember(Role.Supervisor, the.Company.Organisation)).Submit(letter).ShouldBeRefused(Refusal.NotFound);
        await As(other.Company).Submit(letter).ShouldBeRefused(Refusal.NotFound);
        await As(the.Office).Submit(letter).ShouldBeRefused(Refusal.NotAllowed);
    }

    [Fact]
    public async Task Template_IsWrittenByOne_AndPutInForceByWhoApprovesItsKind()
    {
        var (administrator, approver) = (await Given.AMember(Role.Administrator), await Given.AMember(Role.ProcessGuide));
        var url = LetterUrls.Template(Kind);
        (await As(approver).Get(url)).ShouldSay("Innkalling").ShouldSay("Skrevet av testene.").HasForm("begin").ShouldBeFalse();
        await As(administrator).Post(url, "begin");
        (await As(administrator).Get(LetterUrls.Draft(Kind))).ShouldSay("{bedrift}").ShouldSay("dagen for øvelsen").ShouldSay("Teksten greeting");
        var draft = await Read(db => db.Set<LetterTemplateVersion>().SingleAsync(t => t.Kind == Kind.Code && t.InForceAt == null));
        await As(administrator).Submit(Save(draft, "Velkommen {alle}.")).ShouldHaveError("Blocks[1].Nb", nameof(LettersText.Error_Placeholder));
        await As(administrator).Submit(Save(draft, "")).ShouldHaveError("Blocks[1].Nb", nameof(LettersText.Error_BlockMissing));
        await As(administrator).Submit(Save(draft, "Dere får 100 kr.")).ShouldHaveError("Blocks[1].Nb", nameof(LettersText.Error_AmountInTemplate));
        await As(administrator).Submit(Save(draft, "Vel møtt {dag}.")).ShouldSucceed();
        (await As(approver).Get(LetterUrls.Preview(Kind, 2, NorwegianForm.Nb))).ShouldSay("Innkalling til Eksempelbedriften AS").ShouldSay("Vel møtt");
        (await As(approver).Get(LetterUrls.Difference(Kind, 1, 2))).ShouldSay("Velkommen {dag}.").ShouldSay("Vel møtt {dag}.").ShouldSay("Teksten greeting");
        await As(administrator).Submit(new SendTemplate.Input { Kind = Kind.Code }).ShouldSucceed();

        var put = new PutTemplateInForce.Input { Kind = Kind.Code, Seen = await Given.MarkOf(draft.Id.Value) };
        (await ToldTo(administrator)).ShouldNotContain("Et utkast til en brevmal venter på godkjenning.");
        await As(administrator).Submit(put).ShouldBeRefused(CheckRefusal.PreparedBySame);
        // Who approves the templates of other kinds approves none of this.
        foreach (var stranger in new[] { Role.DecisionMaker, Role.TrainingOfficeAdviser })
            await As(await Given.AMember(stranger)).Submit(put).ShouldBeRefused(Refusal.NotFound);
        await As(await Given.AMember(Role.CompanyManager)).Submit(put).ShouldBeRefused(Refusal.NotAllowed);
        (await As(approver).Get("/oppgaver")).ShouldSay("Innkalling: versjon 2 av malen venter på godkjenning");
        await As(approver).Submit(put).ShouldSucceed();

        var the = await Begin();
        var sent = await As(the.Office).Submit(the.Letter()).ShouldSucceed();
        var letter = await Read(db => db.Set<Letter>().SingleAsync(l => l.Id == sent.Letter));
        (letter.TemplateVersion, letter.ReadContent().Block("greeting")).ShouldBe((2, "Vel møtt 1. mai."));
        await using var db = Host.OpenDb();
        await db.Clear<LetterTemplateVersion>(t => t.Kind == Kind.Code);
    }

    [Fact]
    public async Task Templates_AreListedForThoseOfTheirKindsAlone()
    {
        (await As(await Given.AMember(Role.CompanyManager)).Fetch(LetterUrls.Templates)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await As(await Given.AMember(Role.CaseOfficer)).Get(LetterUrls.Templates)).ShouldSay("Tilskuddsbrev").ShouldNotSay("Innkalling");
        (await As(await Given.AMember(Role.CaseOfficer)).Get(LetterUrls.Template(Kind))).ShouldBe(HttpStatusCode.NotFound);
        (await As(await Given.AMember(Role.TrainingOfficeAdviser)).Get(LetterUrls.Templates)).ShouldSay("Innkalling").ShouldNotSay("Tilskuddsbrev");
        (await As(await Given.AMember(Role.Administrator)).Get(LetterUrls.Templates)).ShouldSay("Innkalling").ShouldSay("Tilskuddsbrev");
    }

    private static SaveTemplate.Input Save(LetterTemplateVersion draft, string greeting) => new()
    {
        Kind = draft.Kind,
        BasedOn = draft.Version,
        Blocks =
        [
            .. Kind.Blocks.Select(block => new SaveTemplate.TypedBlock
            {
                Key = block.Key,
                Nb = block.Key == "greeting" ? greeting : draft.ReadTexts().Of(NorwegianForm.Nb, block.Key),
                Nn = draft.ReadTexts().Of(NorwegianForm.Nn, block.Key),
            }),
        ],
    };

    private async Task<Exercise> Begin(NorwegianForm? form = null)
    {
        var organisation = await Given.Saved(new Organisation(Given.Id<OrganisationId>(), $"Øvingsbedrift {TestData.Next()}", [OrganisationKind.Company], TestData.Before, form: form) { Fictitious = true });
        var (office, company) = (await Given.AMember(Role.TrainingOfficeAdviser), await Given.AMember(Role.CompanyManager, organisation));
        var input = new BeginExercise.Input { Exercise = organisation.Id.Value, Company = organisation.Id, Nav = (await Given.AMember(Role.NavContact)).Organisation.Id };
        var begun = await As(office).Submit(input).ShouldSucceed();
        return new Exercise(begun.Case, begun.Number, office, company);
    }
}
