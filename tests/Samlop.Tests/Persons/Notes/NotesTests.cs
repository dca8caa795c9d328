using System.Net;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Persons;
using Samlop.Persons.Grounds;
using Samlop.Persons.Notes;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Tests.Cases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Persons.Notes;

/// <summary>Notes that those around a person write: who reads which part of them, what is masked, and who is told.</summary>
public abstract class NotesTests(SamlopHost host) : HostTests(host)
{
    private const string Section = "Notater i teamet";
    private const string Others = "om andre opplysninger enn dem dere ser";
    private const string Another = "om en annen person";

    [Fact, SentTwice, Requirement("K-02"), Requirement("K-44")]
    public async Task Note_IsWrittenInParts_ReadByWhoMaySeeEach_CorrectedByALaterOne_AndTakenBack()
    {
        var (adviser, counsellor, participant) = (await Given.AMember(Role.ProgrammeAdviser), await Given.AMember(Role.NavCounsellor), await Given.AMember(Role.Participant));
        var person = await APerson(adviser, counsellor);
        await Consented(person, adviser, counsellor);
        await As(adviser).Submit(new RecordIdentification.Input { Person = person, Email = participant.User.Email, HasSeen = true }).ShouldSucceed();

        var page = await As(adviser).Get(NoteUrls.Write(person));
        page.ShouldSay("Personen kan lese det dere skriver. Ingenting i et notat er internt.");
        page = await page.Post("write-note", ("Input.On", Written.ShortDate(Today.AddDays(1))));
        page.FieldErrors.Keys.ShouldBe(["Input.On", "Input.Parts[0].Words"], ignoreOrder: true);
        page = await page.Post("write-note", ("Input.On", Written.ShortDate(Today)), ("Input.Parts[0].Words", "Nummeret er 141192 12345"));
        page.FieldErrors.Keys.ShouldBe(["Input.Parts[0].Words"]);
        page.ShouldSay("Fødselsnummer og d-nummer skal ikke stå i en tekst");
        page = await page.Post(
            "write-note", ("Input.Parts[0].Words", "Vil begynne i praksis"), ("Input.Parts[1].Words", "Må hvile midt på dagen"), ("Input.Parts[1].Category", "Helse og familie"),
            ("Input.Parts[2].Words", "Naboen hjelper til"), ("Input.Parts[2].MentionsAnother", "true"));
        page.ShouldBe(HttpStatusCode.OK);
        (await ToldTo(participant)).ShouldBe(["Noen har skrevet et notat om deg."]);
        (await ToldTo(counsellor)).ShouldBe(["Det er et nytt notat om en person dere har med å gjøre."]);

        var own = (await As(adviser).Get(PersonData.Card(person))).Under(Section);
        foreach (var text in new[] { "Vil begynne i praksis", "Handler om: Helse og familie", "Må hvile midt på dagen", "Naboen hjelper til" }) own.ShouldContain(text);
        own.ShouldNotContain("er skjult");
        var nav = (await As(counsellor).Get(PersonData.Card(person))).Under(Section);
        nav.ShouldContain($"{Written.Date(Today)}: {adviser.Organisation.Name}, ved {adviser.User.Name}");
        nav.ShouldContain("Vil begynne i praksis");
        nav.ShouldContain(Others);
        nav.ShouldContain(Another);
        foreach (var text in new[] { "Helse", "hvile", "Naboen" }) nav.ShouldNotContain(text);
        var mine = (await As(participant).Get(PersonUrls.OwnRecord)).ShouldSay("Vil begynne i praksis").ShouldSay("Må hvile midt på dagen").ShouldSay(Another);
        mine.ShouldNotSay("Naboen").ShouldNotSay(Others);
        using var json = await As(participant).Fetch(PersonUrls.OwnRecordJson);
        var told = await json.Content.ReadAsStringAsync();
        told.ShouldContain("Må hvile midt på dagen");
        told.ShouldNotContain("Naboen");

        // A later note corrects it; a wrong one is read by its body and the person alone.
        var note = await Read(db => db.Set<TeamNote>().Where(n => n.Person == person).Select(n => n.Id.Value.ToString()).SingleAsync());
        // Without a purpose no note is read, and none is listed.
        (await As(adviser).Get(NoteUrls.Write(person))).Document.QuerySelector("select[name='Input.Corrects']").ShouldBeNull();
        page = await As(adviser).Get(PersonUrls.For(NoteUrls.Write(person), SharingPurpose.PlanAndFollowTraining));
        page = await page.Post("write-note", ("Input.Corrects", note), ("Input.Parts[0].Words", "Vil begynne i praksis til høsten"));
        page.ShouldBe(HttpStatusCode.OK);
        (await As(counsellor).Get(PersonData.Card(person))).Under(Section).ShouldContain($"Retter notatet for {Written.Date(Today)}.");
        await As(counsellor).Submit(new TakeBackNote.Input { Person = person, Note = note }).ShouldHaveError(nameof(TakeBackNote.Input.Note));
        await As(counsellor).Submit(new WriteNote.Input { Person = person, On = Written.ShortDate(Today), Corrects = note, Parts = [new() { Words = "Rettet" }] }).ShouldHaveError(nameof(WriteNote.Input.Corrects));
        page = await As(adviser).Get(PersonData.Card(person));
        page = await page.Post("take-back-note", ("NoteInput.Note", note));
        page.Under(Section).ShouldContain($"Tatt tilbake {Written.Date(Today)}.");
        page.Under(Section).ShouldContain("Må hvile midt på dagen");
        nav = (await As(counsellor).Get(PersonData.Card(person))).Under(Section);
        nav.ShouldContain("Vil begynne i praksis til høsten");
        nav.ShouldNotContain("er skjult");
        nav.ShouldNotContain("Retter notatet");
        (await As(participant).Get(PersonUrls.OwnRecord)).ShouldSay("Må hvile midt på dagen").ShouldSay("Tatt tilbake");
        (await ToldTo(participant)).ShouldContain("Noen har tatt tilbake et notat om deg.");
        await As(adviser).Submit(new TakeBackNote.Input { Person = person, Note = note }).ShouldHaveError(nameof(TakeBackNote.Input.Note));
    }

    /// <summary>Who reads a note of one part, by what it speaks of and whether it mentions somebody else.</summary>
    [Fact, Requirement("K-02")]
    public async Task PartOfANote_IsReadMaskedOrNotThere_ByReaderCategoryAndMention()
    {
        var (adviser, counsellor, teacher, company, participant) = (await Given.AMember(Role.ProgrammeAdviser), await Given.AMember(Role.NavCounsellor), await Given.AMember(Role.TradeTeacher), await Given.AMember(Role.CompanyManager), await Given.AMember(Role.Participant));
        var colleague = await Given.AMember(Role.ProgrammeAdviser, adviser.Organisation);
        var person = await APerson(adviser, counsellor, teacher, company);
        await Consented(person, adviser, counsellor);
        await As(adviser).Submit(new RecordIdentification.Input { Person = person, Email = participant.User.Email, HasSeen = true }).ShouldSucceed();
        var tie = await Read(db => db.Set<Tie>().Where(t => t.Person == person && t.Body == company.Organisation.Id).Select(t => t.Id).SingleAsync());
        await Given.Saved(new ConfidentialityStatement { Person = person, User = company.Id, Organisation = company.Organisation.Id, Tie = tie, WordsVersion = 1, At = Host.Time.Now });

        (PersonCategory Category, bool Mentions, string Words)[] notes =
        [
            (PersonCategory.TeamNotes, false, "Eple"), (PersonCategory.TeamNotes, true, "Banan"), (PersonCategory.HealthAndFamily, false, "Kirsebær"),
            (PersonCategory.HealthAndFamily, true, "Druer"),
        ];
        foreach (var (i, (category, mentions, words)) in notes.Index())
            await As(adviser).Submit(Note(person, i, (words, category, mentions))).ShouldSucceed();

        // Read: the text. Masked: that something is, on account of another person. None: nothing, not that there is a note.
        (Member Reader, string[] Answers)[] table =
        [
            (colleague, ["Read", "Read", "Read", "Read"]),
            (counsellor, ["Read", "Masked", "None", "None"]),
            (teacher, ["None", "None", "None", "None"]),
            (company, ["None", "None", "None", "None"]),
            (participant, ["Read", "Masked", "Read", "Masked"]),
        ];
        foreach (var (reader, answers) in table)
        {
            var page = await As(reader).Get(
                reader == participant ? PersonUrls.OwnRecord : PersonData.Card(person, reader == company ? SharingPurpose.PlaceAndGuideInCompany : SharingPurpose.PlanAndFollowTraining));
            foreach (var (i, answer) in answers.Index())
            {
                var head = $"{Written.Date(Today.AddDays(-i))}: {adviser.Organisation.Name}, ved";
                var expected = (Text: answer == "Read", Head: answer != "None");
                (Text: page.Text.Contains(notes[i].Words), Head: page.Text.Contains(head)).ShouldBe(expected, $"{reader.User.Name}: {notes[i]}");
            }

            page.Text.Contains(Another).ShouldBe(answers.Contains("Masked"));
            page.ShouldNotSay(Others);
        }
    }

    [Fact, Requirement("K-02")]
    public async Task Notes_ArePaged_AndWhatTheCardDidNotShow_IsALookOfItsOwn()
    {
        var (adviser, counsellor) = (await Given.AMember(Role.ProgrammeAdviser), await Given.AMember(Role.NavCounsellor));
        var person = await APerson(adviser, counsellor);
        for (var i = 0; i < 11; i++)
            await As(counsellor).Submit(Note(person, i, ($"Nummer {(char)('A' + i)}", PersonCategory.TeamNotes, false))).ShouldSucceed();
        (await As(counsellor).Get(PersonData.Card(person))).Under(Section).ShouldNotContain("Nummer K");
        var second = (await As(counsellor).Get(PersonData.Card(person) + "&notater=2")).Under(Section);
        second.ShouldContain("Nummer K");
        second.ShouldNotContain("Nummer A");
        (await ToldTo(adviser)).ShouldBeEmpty();
        (await Read(db => db.Set<Samlop.Audit.ProcessEvent>().Where(e => e.Code == "persons.card.looked-at" && e.Subject == person.Value).Select(e => e.Data).ToListAsync()))
            .Count(data => data.Contains("\"shown\":[\"TeamNotes\"]", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact, Requirement("K-02")]
    public async Task ProtectedRelatedOrWithoutATie_WritesNothing_AndNoBodyIsToldOfAGradedOne()
    {
        var (adviser, counsellor) = (await Given.AMember(Role.ProgrammeAdviser), await Given.AMember(Role.NavCounsellor));
        var stranger = await Given.AMember(Role.NavCounsellor);
        var person = await APerson(adviser, counsellor);
        await Consented(person, adviser, counsellor);
        await As(stranger).Submit(Note(person, 0, ("Tekst", PersonCategory.TeamNotes, false))).ShouldBeRefused(Refusal.NotFound);
        (await As(stranger).Get(NoteUrls.Write(person))).ShouldBe(HttpStatusCode.NotFound);
        await As(adviser).Submit(Note(person, 0, ("Tekst", PersonCategory.ProtectedAddress, false))).ShouldHaveError("Parts[0].Category");

        await Given.Graded(person);
        await As(adviser).Submit(Note(person, 0, ("Tekst", PersonCategory.TeamNotes, false))).ShouldBeRefused(Refusal.NotFound);
        await As(adviser).Submit(new TakeBackNote.Input { Person = person }).ShouldBeRefused(Refusal.NotFound);
        await Given.Saved(new NamedViewer { Person = person, User = adviser.Id, From = TestData.Before });
        await As(adviser).Submit(Note(person, 0, ("Tekst", PersonCategory.TeamNotes, false))).ShouldSucceed();
        (await ToldTo(counsellor)).ShouldBeEmpty();
    }

    [Fact]
    public Task RoleThatWritesNoNotes_IsRefused() => ByEachRoleWithout<WriteNote>(async member =>
    {
        (await As(member).Get(NoteUrls.Write(new PersonId(Guid.NewGuid())))).ShouldBe(HttpStatusCode.Forbidden);
        await As(member).Submit(new WriteNote.Input()).ShouldBeRefused(Refusal.NotAllowed);
        await As(member).Submit(new TakeBackNote.Input()).ShouldBeRefused(Refusal.NotAllowed);
    });

    private WriteNote.Input Note(PersonId person, int daysAgo, params (string Words, PersonCategory Category, bool Mentions)[] parts) => new()
    {
        Person = person,
        On = Written.ShortDate(Today.AddDays(-daysAgo)),
        Parts = [.. parts.Select(p => new WriteNote.TypedPart { Words = p.Words, Category = p.Category.ToString(), MentionsAnother = p.Mentions })],
    };

    private async Task<PersonId> APerson(Member adviser, params IReadOnlyList<Member> others)
    {
        var person = await Given.APersonOf(adviser, $"Notatsen{TestData.Next()}");
        await Given.InProgramme(person);
        foreach (var other in others) await Given.ATie(person, other);
        return person;
    }

    /// <summary>That the notes of the team that one body writes are shared with another, to plan and follow training.</summary>
    private async Task Consented(PersonId person, Member owner, Member receiver)
    {
        var (by, to) = (await Given.BodyOf(owner), await Given.BodyOf(receiver));
        await Given.OnPaper(new Consent
        {
            Id = Given.Id<ConsentId>(),
            Person = person,
            ReceiverKind = to.Kind,
            Receiver = to.Organisation,
            OwnerKind = by.Kind,
            Owner = by.Organisation,
            Category = PersonCategory.TeamNotes,
            Purpose = SharingPurpose.PlanAndFollowTraining,
            From = TestData.Before,
            Way = ConsentWay.Paper,
        });
    }
}

public sealed class NotesTests_OnSqlite(SqliteHost host) : NotesTests(host), IClassFixture<SqliteHost>;

public sealed class NotesTests_OnPostgres(PostgresHost host) : NotesTests(host), IClassFixture<PostgresHost>;
