using System.Net;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Grants.Apply;
using Samlop.Grants.Assess;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Tests.Grants.Apply;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Assess;

/// <summary>Notes at passages: made, shown, changed and deleted; private until the assessment is handed in; and found again in what is sent later.</summary>
public abstract class PassageNoteTests(SamlopHost host) : HostTests(host)
{
    private const string Quote = "Om reason";

    [Fact, SentTwice, Requirement("C-07")]
    public async Task ANote_IsMadeShownChangedAndDeleted_ThroughTheForms()
    {
        var the = await Given.AnAssigned();
        var url = AssessUrls.Criterion(the.Id, "purpose");
        (await As(the.Imdi.Officer).Post(url, "write-note")).ShouldBe(HttpStatusCode.UnprocessableEntity)
            .ShouldSay("Velg delen av søknaden.").ShouldSay("Skriv ordene som merknaden gjelder.").ShouldSay("Skriv en merknad.");
        (await As(the.Imdi.Officer).Post(url, "write-note", ("Del av søknaden", "reason"), ("Sitat fra søknaden", "Noe helt annet"), ("Merknaden din", "Tynt.")))
            .ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Ordene står ikke slik i noe svar i denne delen av versjon 1.").ShouldSay("Tynt.");

        var written = await As(the.Imdi.Officer).Post(url, "write-note", ("Del av søknaden", "reason"), ("Sitat fra søknaden", Quote), ("Merknaden din", "Tynt begrunnet."));
        written.ShouldBe(HttpStatusCode.OK).ShouldSay("Tynt begrunnet.").ShouldSay("Slett merknad 1");
        written.Document.QuerySelector("mark.passage")!.TextContent.ShouldBe(Quote);
        written.Document.QuerySelector("a.passage__number")!.GetAttribute("href").ShouldEndWith("#" + written.Document.QuerySelector(".notes li")!.Id);

        // On the page of a criterion that other parts answer, it stands among the rest.
        (await As(the.Imdi.Officer).Get(AssessUrls.Criterion(the.Id, "plan"))).ShouldSay("Merknader til resten av søknaden").ShouldSay("Tynt begrunnet.");
        var note = await NoteOf(the, the.Imdi.Officer);
        (note.Part, note.Field, note.SentVersion).ShouldBe(("reason", "text", 1));
        (await As(the.Imdi.Officer).Post($"{url}?merknad={note.Id.Value}", "change-note", ("Merknaden din", ""))).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await As(the.Imdi.Officer).Post($"{url}?merknad={note.Id.Value}", "change-note", ("Merknaden din", "Godt begrunnet.")))
            .ShouldSay("Godt begrunnet.").ShouldNotSay("Tynt begrunnet.");
        (await As(the.Imdi.Officer).Post(url, "Slett merknad 1")).ShouldSay("Ingen merknader ennå").ShouldNotSay("Godt begrunnet.");
    }

    [Fact]
    public async Task ANote_ThatIsChangedInTwoWindows_ShowsBothTexts()
    {
        var the = await Given.AnAssigned();
        var note = (await As(the.Imdi.Officer).Submit(Note(the)).ShouldSucceed()).Note;
        var url = $"{AssessUrls.Criterion(the.Id, "purpose")}?merknad={note}";
        var (one, other) = (await As(the.Imdi.Officer).Get(url), await As(the.Imdi.Officer).Get(url));
        (await one.Post("change-note", ("Merknaden din", "Fra det ene."))).ShouldBe(HttpStatusCode.OK);
        var both = await other.Post("change-note", ("Merknaden din", "Fra det andre."));
        both.ShouldBe(HttpStatusCode.Conflict).ShouldSay("Fra det ene.").ShouldSay("Fra det andre.")
            .ShouldSay("Du har lagret dette i mellomtiden, i et annet vindu:");
        (await both.Post("change-note")).ShouldBe(HttpStatusCode.OK);
        (await NoteOf(the, the.Imdi.Officer)).Text.ShouldBe("Fra det andre.");
    }

    [Fact]
    public async Task Notes_AreTheWritersAlone_UntilHandedIn_AndNeverTheCountys()
    {
        var the = await Given.AnAssigned();
        await Given.Impartial(the.Id, the.Imdi.Decider);
        var third = await Given.AMember(Role.CaseOfficer, the.Imdi.Officer.Organisation);
        await Given.Impartial(the.Id, third);
        await As(the.Imdi.Officer).Submit(Note(the)).ShouldSucceed();
        var pages = new[] { AssessUrls.Assessment(the.Id), AssessUrls.Criterion(the.Id, "purpose"), AssessUrls.Consensus(the.Id), the.Url, ApplyUrls.Version(the.Id, 1) };
        foreach (var url in pages) (await As(the.Imdi.Other).Get(url)).ShouldNotSay("Bare for meg.");
        foreach (var url in new[] { AssessUrls.Assessment(the.Id), the.Url }) (await As(the.Imdi.Decider).Get(url)).ShouldNotSay("Bare for meg.");
        (await As(third).Get(AssessUrls.Criterion(the.Id, "purpose"))).ShouldBe(HttpStatusCode.NotFound);
        foreach (var url in pages) (await As(the.County.Lead).Get(url)).ShouldNotSay("Bare for meg.");

        // Handed in it is read as the assessment is: by one who has handed in too, and by others when all have.
        await Given.HandsIn(the, the.Imdi.Officer, Grade.Good).ShouldSucceed();
        (await As(the.Imdi.Other).Get(AssessUrls.Assessment(the.Id))).ShouldNotSay("Bare for meg.");
        (await As(the.Imdi.Decider).Get(AssessUrls.Assessment(the.Id))).ShouldNotSay("Bare for meg.");
        await Given.HandsIn(the, the.Imdi.Other, Grade.Good).ShouldSucceed();
        foreach (var reader in new[] { the.Imdi.Other, the.Imdi.Decider }) (await As(reader).Get(AssessUrls.Assessment(the.Id))).ShouldSay("Bare for meg.").ShouldSay(Quote);
        (await As(the.Imdi.Other).Get(AssessUrls.Consensus(the.Id))).ShouldSay("Bare for meg.");
        foreach (var url in pages) (await As(the.County.Lead).Get(url)).ShouldNotSay("Bare for meg.");
    }

    [Fact]
    public async Task ANote_IsRefusedToEverybodyElse_AndWhenTheAssessmentIsHandedIn()
    {
        var the = await Given.AnAssigned();
        var note = (await As(the.Imdi.Officer).Submit(Note(the)).ShouldSucceed()).Note.ToString();
        var change = new ChangeNote.Input { Application = the.Id, Note = note, Text = "Endret." };
        var remove = new RemoveNote.Input { Application = the.Id, Note = note + ":0" };
        foreach (var (who, refusal) in new[] { (the.Imdi.Other, Refusal.NotFound), (the.County.Lead, Refusal.NotAllowed), (await Given.AMember(Role.CaseOfficer), Refusal.NotFound) })
        {
            await As(who).Submit(change).ShouldBeRefused(refusal);
            await As(who).Submit(remove).ShouldBeRefused(refusal);
        }

        var undeclared = await Given.AMember(Role.CaseOfficer, the.Imdi.Officer.Organisation);
        await As(undeclared).Submit(Note(the)).ShouldBeRefused(Refusal.NotFound);
        await Given.Impartial(the.Id, undeclared);
        await As(undeclared).Submit(Note(the)).ShouldBeRefused(Refusal.NotFound);

        await Given.HandsIn(the, the.Imdi.Officer, Grade.Good).ShouldSucceed();
        await As(the.Imdi.Officer).Submit(Note(the)).ShouldBeRefused(Assessment.AssessmentIsHandedIn);
        await As(the.Imdi.Officer).Submit(change).ShouldBeRefused(Assessment.AssessmentIsHandedIn);
        await As(the.Imdi.Officer).Submit(remove).ShouldBeRefused(Assessment.AssessmentIsHandedIn);
        (await NoteOf(the, the.Imdi.Officer)).Text.ShouldBe("Bare for meg.");
    }

    [Fact]
    public async Task ANote_ThatIsChangedInAnotherWindow_IsNotRemovedUnread()
    {
        var the = await Given.AnAssigned();
        var note = (await As(the.Imdi.Officer).Submit(Note(the)).ShouldSucceed()).Note.ToString();
        await As(the.Imdi.Officer).Submit(new ChangeNote.Input { Application = the.Id, Note = note, Text = "Mer å si." }).ShouldSucceed();
        await As(the.Imdi.Officer).Submit(new RemoveNote.Input { Application = the.Id, Note = note + ":0" }).ShouldBeRefused(Refusal.ChangedByOther);
        (await NoteOf(the, the.Imdi.Officer)).Text.ShouldBe("Mer å si.");
        await As(the.Imdi.Officer).Submit(new RemoveNote.Input { Application = the.Id, Note = note + ":1" }).ShouldSucceed();
    }

    [Fact]
    public async Task MakingANote_IsNoChangeOfWhatIsBeingWritten()
    {
        var the = await Given.AnAssigned();
        var page = await As(the.Imdi.Officer).Get(AssessUrls.Criterion(the.Id, "purpose"));
        await As(the.Imdi.Officer).Submit(Note(the)).ShouldSucceed();
        (await page.Post("Lagre", ("Begrunnelse", "Skrevet ved siden av."))).ShouldBe(HttpStatusCode.OK).ShouldSay("Skrevet ved siden av.");
    }

    [Fact]
    public async Task WordsThatStandTwice_AreToldApartByWhatStandsAround_OrAskedForMoreOf()
    {
        var the = await Given.AnAssigned();
        await SendAnew(the, "Vi begynner i august. Vi begynner i januar.");
        var twice = Note(the, "Vi begynner i");
        await As(the.Imdi.Officer).Submit(twice).ShouldHaveError(nameof(twice.Quote), nameof(AssessText.Error_NoteSeveral));
        twice.After = " januar.";
        await As(the.Imdi.Officer).Submit(twice).ShouldSucceed();
        var page = await As(the.Imdi.Officer).Get(AssessUrls.Criterion(the.Id, "purpose"));
        page.Document.QuerySelector("mark.passage")!.ParentElement!.TextContent.ShouldBe("Vi begynner i august. Vi begynner i1 januar.");
    }

    [Fact]
    public async Task InANewVersion_ThePassageIsFoundAgain_OrIsSaidToBeGone()
    {
        var the = await Given.AnAssigned();
        await SendAnew(the, "Vi vil kvalifisere tre voksne i året.");
        var words = "kvalifisere tre voksne i året";
        await As(the.Imdi.Officer).Submit(Note(the, words)).ShouldSucceed();
        await SendAnew(the, "Først noe nytt.\n\n- Vi skal kvalifisere tre voksne i året.\n- Og mer.");
        var page = await As(the.Imdi.Officer).Get(AssessUrls.Criterion(the.Id, "purpose"));
        page.ShouldSay("Skrevet til versjon 2").ShouldNotSay("Stedet finnes ikke");
        page.Document.QuerySelector("li mark.passage")!.TextContent.ShouldBe(words);

        await SendAnew(the, "Alt er skrevet på nytt.");
        page = await As(the.Imdi.Officer).Get(AssessUrls.Criterion(the.Id, "purpose"));
        page.ShouldSay("Stedet finnes ikke i versjon 4").ShouldSay("Bare for meg.").ShouldSay(words);
        page.Document.QuerySelector("mark.passage").ShouldBeNull();
        (await As(the.Imdi.Officer).Get(AssessUrls.Assessment(the.Id))).ShouldSay("Stedet finnes ikke i versjon 4");
    }

    [Fact]
    public async Task MoreThanTheMost_IsRefused()
    {
        var the = await Given.AnAssigned();
        var own = await Given.AssessmentOf(the, the.Imdi.Officer);
        var anchor = new PassageAnchor("reason", "text", Quote, "", ".");
        await Given.SavedAll([.. Enumerable.Range(0, PassageNote.Most - 1).Select(_ => new PassageNote(Given.Id<PassageNoteId>(), own, anchor, 1, "En til.", Host.Time.Now))]);
        await As(the.Imdi.Officer).Submit(Note(the)).ShouldSucceed();
        await As(the.Imdi.Officer).Submit(Note(the)).ShouldBeRefused(PassageNote.TooManyNotes);
        await As(the.Imdi.Other).Submit(Note(the)).ShouldSucceed();
    }

    [Theory]
    [InlineData(PassageNote.TextLimit, true)]
    [InlineData(PassageNote.TextLimit + 1, false)]
    public async Task ANote_HasALongestText(int length, bool taken)
    {
        var the = await Given.AnAssigned();
        var note = Note(the);
        note.Text = new string('x', length);
        if (taken) await As(the.Imdi.Officer).Submit(note).ShouldSucceed();
        else await As(the.Imdi.Officer).Submit(note).ShouldHaveError(nameof(note.Text), nameof(CommonText.Error_TooLong));
    }

    private static WriteNote.Input Note(GivenHandling the, string quote = Quote) =>
        new() { Application = the.Id, Part = "reason", Quote = quote, Text = "Bare for meg." };

    private Task<PassageNote> NoteOf(GivenHandling the, Member assessor) => Read(async db =>
    {
        var own = await db.Set<Assessment>().Where(a => a.Application == the.Id && a.Assessor == assessor.Id).Select(a => a.Id).SingleAsync();
        return await db.Set<PassageNote>().SingleAsync(n => n.Assessment == own);
    });

    /// <summary>Returned, written anew and sent: a newer version, which is found to stand.</summary>
    private async Task SendAnew(GivenHandling the, string reason)
    {
        await As(the.Imdi.Officer).Submit(new ReturnApplication.Input { Application = the.Id, Reasons = "Si mer." }).ShouldSucceed();
        await As(the.County.Lead).Submit(await Given.Answers(the.Id, "reason", ("text", reason))).ShouldSucceed();
        await As(the.County.Director).Submit(await Given.ConfirmInput(the.Id)).ShouldSucceed();
        await As(the.County.Lead).Submit(new SendApplication.Input { Application = the.Id }).ShouldSucceed();
    }
}

public sealed class PassageNoteTests_OnSqlite(SqliteHost host) : PassageNoteTests(host), IClassFixture<SqliteHost>;

[Trait("Category", "Nightly")]
public sealed class PassageNoteTests_OnPostgres(PostgresHost host) : PassageNoteTests(host), IClassFixture<PostgresHost>;
