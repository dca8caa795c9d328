using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Persons;
using Samlop.Persons.Consenting;
using Samlop.Persons.Course;
using Samlop.Persons.Facts;
using Samlop.Persons.Folder;
using Samlop.Persons.Grounds;
using Samlop.Persons.Keeping;
using Samlop.Persons.Look;
using Samlop.Persons.Notes;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Sharing;
using Samlop.Persons.Terms;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Persons.Keeping;

/// <summary>What has outlived its period is asked alike of rows and in memory, on the days about its last.</summary>
[Requirement("K-02")]
public abstract class BlockedTests(LooseRows rows)
{
    private static readonly DateOnly Today = new(2026, 3, 1);
    private static readonly Body Own = new(PartyKind.RefugeeService, new OrganisationId(new Guid(7, 0, 0, new byte[8])));

    /// <summary>Twelve months before: what ended then is kept as before for its last day; what ended the day before is blocked.</summary>
    private static readonly DateOnly Edge = new(2025, 3, 1);

    private int number;

    [Fact]
    public async Task CourseThatEndedBeforeTheEdge_BlocksTheCategory_AndNoCourse_OrOneThatGoesOn_BlocksNothing()
    {
        var (none, ongoing) = (APerson(), APerson([null]));
        var (onEdge, before) = (APerson([Edge]), APerson([Edge.AddDays(-1)]));
        var (again, both) = (APerson([Edge.AddDays(-40), null]), APerson([Edge.AddDays(-40), Edge]));
        var (older, newer) = (APerson([Edge.AddDays(-1)]), APerson([Edge]));
        foreach (var (record, place) in new[] { (older, 1), (newer, 2) }) record.MergeInto(older.Id, place);
        await rows.Save(none, ongoing, onEdge, before, again, both, older, newer);

        var whole = older.With([older, newer]);
        await ShouldShow(Kept(KeepingStart.CourseEnded), [none, ongoing, onEdge, again, both, older], [before], whole);
        // As it ships, and where the period is of another category or of the last tie, which is not over, nothing is.
        await ShouldShow(new Dictionary<PersonCategory, Outlived>(), [none, ongoing, onEdge, before, again, both, older], [], whole);
        await ShouldShow(Kept(KeepingStart.LastTieEnded), [none, ongoing, onEdge, before, again, both, older], [], whole);
        await ShouldShow(Kept(KeepingStart.FactEnded), [none, ongoing, onEdge, before, again, both, older], [], whole);
    }

    [Fact]
    public async Task FactThatEndedBeforeTheEdge_IsBlocked_AndOneWithoutALastDayIsNot()
    {
        var person = APerson([Edge.AddDays(-400)]);
        DateOnly?[] lasts = [null, Edge.AddDays(1), Edge, Edge.AddDays(-1), Edge.AddDays(-400)];
        person.Residences.AddRange(lasts.Select(last => new Residence
        {
            Id = new FactId(Id()),
            Person = person.Id,
            Municipality = "4601",
            From = Edge.AddYears(-3),
            To = last,
        }));
        await rows.Save(person);

        var kept = Kept(KeepingStart.FactEnded);
        var asks = Asks(kept);
        await using var db = await rows.Open();
        var id = person.Id;
        var shown = await PersonsApi.Readable(db, new SharingReader(asks, SharingTable.Accepted), db.Set<Residence>().Where(r => r.Person == id),
            r => new PersonFact
            {
                Person = r.Person,
                OwnerKind = Own.Kind,
                Owner = Own.Organisation,
                Dated = null,
                UnderHealthPersonnelAct = false,
                AboutAnother = false,
                InThread = false,
                Ended = r.To,
            }).Select(r => r.To).ToListAsync();
        shown.ShouldBe([null, Edge.AddDays(1), Edge], ignoreOrder: true);
        foreach (var last in lasts)
        {
            var decision = SharingDecision.On(Fact(person, asks, last), SharingTable.Accepted);
            (decision.Step is SharingStep.OwnBody).ShouldBe(shown.Contains(last), $"{last}");
            (decision.Step is SharingStep.Blocked).ShouldBe(!shown.Contains(last), $"{last}");
        }
    }

    [Fact]
    public async Task AnotherReader_IsBlockedToo_AndNoConsent_Order_OrGlass_OpensIt()
    {
        var row = SharingTable.Accepted.Rows.First(r => r.Answer is RowAnswer.Consent && r.TakesConsentOf(Own.Kind)
            && r.Category is not PersonCategory.Identity && r.Readers.Any(IsOther));
        var other = new Body(row.Readers.First(IsOther), new OrganisationId(new Guid(9, 0, 0, new byte[8])));
        var party = new ReadingParty(new UserId(new Guid(8, 0, 0, new byte[8])), other, other.Kind, Moment.On(Today), SharingTable.Accepted);
        var person = APerson([Edge.AddDays(-1)]);
        var asks = party.Asks(row.Purpose, row.Category);
        person.Ties.Add(TieOf(person, other));
        person.Consents.Add(new Consent
        {
            Id = new(Id()),
            Person = person.Id,
            ReceiverKind = other.Kind,
            Receiver = other.Organisation,
            Category = row.Category,
            Purpose = row.Purpose,
            From = Edge,
            Way = ConsentWay.Spoken,
        });
        person.Orders.Add(new Order
        {
            Id = new(Id()),
            Person = person.Id,
            Kind = OrderKind.Demand,
            ByKind = other.Kind,
            By = other.Organisation,
            Section = "",
            Law = OrderLaw.Other,
            Categories = [row.Category],
            From = Edge,
        });
        person.Glasses.Add(new OpenedGlass
        {
            Id = new(Id()),
            Person = person.Id,
            User = party.User,
            BodyKind = other.Kind,
            Body = other.Organisation,
            Reason = GlassReason.DangerToLifeOrHealth,
            Words = "Fare",
            Categories = [row.Category],
            From = asks.Start.AddHours(-1),
            To = asks.Last.AddHours(1),
        });
        await rows.Save(person);

        var kept = party with { Outlived = Kept(KeepingStart.CourseEnded, row.Category) };
        SharingDecision.On(Fact(person, asks, null), SharingTable.Accepted).Answer.ShouldBe(SharingAnswer.Seen);
        SharingDecision.On(Fact(person, kept.Asks(row.Purpose, row.Category), null), SharingTable.Accepted).Step.ShouldBe(SharingStep.Blocked);
        await using var db = await rows.Open();
        var id = person.Id;
        (await PersonsApi.Readable(db, party.For(row.Purpose, row.Category)).AnyAsync(p => p == id)).ShouldBeTrue();
        (await PersonsApi.Readable(db, kept.For(row.Purpose, row.Category)).AnyAsync(p => p == id)).ShouldBeFalse();

        static bool IsOther(PartyKind kind) => kind != Own.Kind && PartyKinds.Public.Contains(kind);
    }

    private async Task ShouldShow(
        IReadOnlyDictionary<PersonCategory, Outlived> kept, IReadOnlyList<Person> shown, IReadOnlyList<Person> blocked, Person merged)
    {
        var asks = Asks(kept);
        await using var db = await rows.Open();
        var all = shown.Concat(blocked).Select(p => p.Id).ToList();
        var readable = PersonsApi.Readable(db, new SharingReader(asks, SharingTable.Accepted)).Where(id => all.Contains(id));
        (await readable.ToListAsync()).ShouldBe(shown.Select(p => p.Id), ignoreOrder: true);
        (await readable.CountAsync()).ShouldBe(shown.Count);
        // Where no category is counted from the course, courses are not asked of at all (the mark names the tables all the same).
        readable.ToQueryString().Contains("EndedOn", StringComparison.Ordinal).ShouldBe(asks.AsksCourses);
        foreach (var person in shown) Step(person).ShouldBe(SharingStep.OwnBody);
        foreach (var person in blocked) Step(person).ShouldBe(SharingStep.Blocked);

        SharingStep Step(Person person) =>
            SharingDecision.On(Fact(person.Id == merged.Id ? merged : person, asks, null), SharingTable.Accepted).Step;
    }

    private static Question Fact(Person person, Asking asks, DateOnly? ended) => new()
    {
        By = asks,
        Person = person,
        OwnerKind = Own.Kind,
        Owner = Own.Organisation,
        Dated = null,
        UnderHealthPersonnelAct = false,
        AboutAnother = false,
        MentionsAnother = false,
        InThread = false,
        Ended = ended,
    };

    private static Asking Asks(IReadOnlyDictionary<PersonCategory, Outlived> kept) => new ReadingParty(
        new UserId(new Guid(8, 0, 0, new byte[8])), Own, Own.Kind, Moment.On(Today), SharingTable.Accepted)
    { Outlived = kept }
            .Asks(SharingPurpose.PlanAndFollowTraining, PersonCategory.Contact);

    private static Dictionary<PersonCategory, Outlived> Kept(
        KeepingStart start, PersonCategory category = PersonCategory.Contact)
    {
        var period = new KeepingPeriod(default, category, default, default);
        period.Set(new TypedKeeping(12, start, KeepingThen.Block, "Vurdert.", null, Today));
        return new() { [category] = period.OutlivedOn(Today) };
    }

    /// <param name="ended">The last day of each course; null of one that goes on.</param>
    private Person APerson(params DateOnly?[] ended)
    {
        var person = new Person(new PersonId(Id()), Own, null, "Oppdiktet");
        person.Ties.Add(TieOf(person, Own));
        foreach (var last in ended)
        {
            var course = new QualificationCourse
            {
                Id = new QualificationCourseId(Id()),
                Person = person.Id,
                OwnerKind = Own.Kind,
                Owner = Own.Organisation,
                RecordedBy = default,
                RecordedAt = default,
                BegunOn = Edge.AddYears(-3),
            };
            if (last is { } day) course.End(day, CourseEnd.LastingWork, Own.Organisation);
            person.Courses.Add(course);
        }

        return person;
    }

    private Tie TieOf(Person person, Body body) => new()
    {
        Id = new TieId(Id()),
        Person = person.Id,
        BodyKind = body.Kind,
        Body = body.Organisation,
        Capacity = "",
        RestsOn = "",
        From = Edge.AddYears(-3),
    };

    private Guid Id() => new(++number, 1, 1, [.. Guid.NewGuid().ToByteArray().Take(8)]);
}

public sealed class BlockedTests_OnSqlite(LooseRowsOnSqlite rows) : BlockedTests(rows), IClassFixture<LooseRowsOnSqlite>;

public sealed class BlockedTests_OnPostgres(LooseRowsOnPostgres rows) : BlockedTests(rows), IClassFixture<LooseRowsOnPostgres>;

/// <summary>What is blocked is on no page but the person's own.</summary>
public abstract class BlockedStoryTests(SamlopHost host) : HostTests(host)
{
    [Fact, Requirement("K-02")]
    public async Task WhatHasOutlivedItsPeriod_IsOnNoPage_ButThePersonsOwn()
    {
        var (officer, second) = (await Given.AMember(Role.DataProtectionOfficer), await Given.AMember(Role.Administrator));
        var (adviser, participant) = (await Given.AMember(Role.ProgrammeAdviser), await Given.AMember(Role.Participant));
        var family = $"Sperresen{TestData.Next()}";
        var person = await Given.APersonOf(adviser, family);
        await As(adviser).Submit(new RecordIdentification.Input { Person = person, Email = participant.User.Email, HasSeen = true }).ShouldSucceed();
        await Given.SavedAll(
            new ContactDetail { Id = Given.Id<FactId>(), Person = person, Way = ContactWay.Email, Value = "for@example.no", From = TestData.Before, To = Today },
            new ContactDetail { Id = Given.Id<FactId>(), Person = person, Way = ContactWay.Phone, Value = "40000001", From = TestData.Before },
            new WorkPeriod
            {
                Id = Given.Id<FactId>(),
                Person = person,
                Occupation = "Snekker",
                Kind = WorkKind.Employee,
                Source = WorkSource.Told,
                YearsAlone = false,
                Country = "Norge",
                From = TestData.Before,
                To = Today,
            });
        await As(adviser).Submit(new BeginCourse.Input
        {
            Person = person,
            From = Written.ShortDate(Today.AddDays(-20)),
            Stage = nameof(PersonStage.Settled),
            Goal = "Fagbrev",
        }).ShouldSucceed();
        await As(adviser).Submit(new EndCourse.Input { Person = person, Why = nameof(CourseEnd.Moved), On = Written.ShortDate(Today) }).ShouldSucceed();
        var over = Today;
        await InForce(officer, second, PersonCategory.WorkHistory, KeepingStart.FactEnded);
        PersonCategory[] ofCourse = [PersonCategory.Identity, PersonCategory.Contact, PersonCategory.RightAndTargetGroup];
        foreach (var category in ofCourse) await InForce(officer, second, category, KeepingStart.CourseEnded);
        (await As(adviser).Get(PersonData.Card(person))).ShouldSay(family).ShouldSay("Snekker");
        (await Listed(adviser)).ShouldBe(1);

        // The last day counts; the day after nobody but the person reads it, whoever recorded it.
        Today = over.AddMonths(1);
        (await As(adviser).Get(PersonData.Card(person))).ShouldSay(family).ShouldSay("Snekker");
        (await As(participant).Get(PersonUrls.OwnRecord)).ShouldNotSay("Sperret fra");
        Today = Today.AddDays(1);
        var card = (await As(adviser).Get(PersonData.Card(person))).ShouldSay(family).ShouldNotSay("Snekker").ShouldNotSay("40000001")
            .ShouldSay("Lagringstiden er ute. Opplysningene er sperret");
        Stage(card).ShouldBe("");
        // Whoever comes back is found.
        (await Listed(adviser)).ShouldBe(1);
        await NothingIsRecorded(adviser, person);
        await As(participant).Submit(new HandInDocument.Input { Kind = nameof(DocumentKind.ResidencePermit) }).ShouldBeRefused(HandInDocument.DocumentIsNotTaken);
        var own = await As(participant).Get(PersonUrls.OwnRecord);
        own.ShouldSay(family).ShouldSay("Snekker").ShouldSay($"Sperret fra {Written.Date(Today)}. Bare du ser dette, og det er ikke slettet.");
        own.ShouldSay("40000001");
        (await As(adviser).Get(PersonUrls.Person(person) + "/kvalifiseringslop/begynn"))
            .ShouldSay("Opplysninger som er sperret fordi et tidligere løp er over, åpnes igjen.");

        // Who comes back begins anew: while a course goes on, nothing is counted from it.
        await As(adviser).Submit(new BeginCourse.Input
        {
            Person = person,
            From = Written.ShortDate(Today),
            Stage = nameof(PersonStage.Settled),
            Goal = "Fagbrev",
        }).ShouldSucceed();
        card = (await As(adviser).Get(PersonData.Card(person))).ShouldSay(family).ShouldSay("40000001").ShouldNotSay("Snekker");
        Stage(card).ShouldNotBe("");
        await As(adviser).Submit(APhone(person)).ShouldSucceed();
        (await Listed(adviser)).ShouldBe(1);

        // Of the courses and the notes, each row goes by its own last day; what has none stays.
        var body = await Given.BodyOf(adviser);
        var note = new TeamNote
        {
            Id = Given.Id<TeamNoteId>(),
            Person = person,
            OwnerKind = body.Kind,
            Owner = body.Organisation,
            WrittenBy = adviser.Id,
            WrittenAt = Host.Time.Now,
            On = over,
        };
        await Given.SavedAll(note, new NotePart
        {
            Id = Given.Id<NotePartId>(),
            Note = note.Id,
            Person = person,
            OwnerKind = body.Kind,
            Owner = body.Organisation,
            On = over,
            Number = 1,
            Category = PersonCategory.TeamNotes,
            MentionsAnother = false,
            Words = "Møttes på skolen",
        });
        var ended = $"{Written.Date(over.AddDays(-20))}–{Written.Date(over)}";
        (await As(adviser).Get(PersonData.Card(person))).ShouldSay("Møttes på skolen").ShouldSay(ended);
        var write = PersonUrls.For(NoteUrls.Write(person), SharingPurpose.PlanAndFollowTraining);
        (await As(adviser).Get(write)).Document.QuerySelector("select[name='Input.Corrects']").ShouldNotBeNull();
        foreach (var category in new[]
        {
            PersonCategory.RightAndTargetGroup, PersonCategory.TrainingProgress, PersonCategory.SchoolAndPriorLearning, PersonCategory.TeamNotes,
        }) await InForce(officer, second, category, KeepingStart.FactEnded);
        (await As(adviser).Get(PersonData.Card(person))).ShouldSay(family).ShouldSay("Fagbrev").ShouldNotSay("Møttes på skolen").ShouldNotSay(ended);
        (await As(adviser).Get(write)).Document.QuerySelector("select[name='Input.Corrects']").ShouldBeNull();
        (await As(participant).Get(PersonUrls.OwnRecord)).ShouldSay("Møttes på skolen").ShouldSay(ended);
    }

    /// <summary>What nobody could read is not recorded, and no consent to share it is asked for.</summary>
    private async Task NothingIsRecorded(Member adviser, PersonId person)
    {
        var teacher = await Given.BodyOf(await Given.AMember(Role.TradeTeacher));
        ShouldBeBlocked(await As(adviser).Submit(APhone(person)));
        ShouldBeBlocked(await As(adviser).Submit(new RecordStage.Input { Person = person, Stage = nameof(PersonStage.Settled) }));
        ShouldBeBlocked(await As(adviser).Submit(new WriteNote.Input
        {
            Person = person,
            On = Written.ShortDate(Today),
            Parts = [new() { Words = "Ringes etter fire" }, new() { Words = "Har fått ny telefon", Category = nameof(PersonCategory.Contact) }],
        }));
        ShouldBeBlocked(await As(adviser).Submit(new AddDocument.Input { Person = person, Kind = nameof(DocumentKind.ResidencePermit) }));
        ShouldBeBlocked(await As(adviser).Submit(new AskConsent.Input
        {
            Person = person,
            Receiver = $"{teacher.Organisation.Value} {teacher.Kind}",
            Category = nameof(PersonCategory.Contact),
            Purpose = nameof(SharingPurpose.PlanAndFollowTraining),
        }));
        var offered = (await As(adviser).Get(PersonUrls.NewConsent(person))).Document.QuerySelectorAll("select[name='Input.Category'] option");
        var values = offered.Select(option => option.GetAttribute("value")).ToList();
        values.ShouldContain(nameof(PersonCategory.Identity));
        values.ShouldNotContain(nameof(PersonCategory.Contact));

        static void ShouldBeBlocked<T>(Outcome<T> outcome) => outcome.Refusal!.Code.ShouldBe(nameof(KeepingPeriod.CategoryIsBlocked));
    }

    private RecordFact.Input APhone(PersonId person) => new()
    {
        Person = person,
        Kind = nameof(FactKind.Contact),
        Fact = new TypedFact { Way = nameof(ContactWay.Phone), Value = "40000002", From = Written.ShortDate(Today) },
    };

    /// <summary>Which stage is chosen in the form of a card.</summary>
    private static string Stage(Page card) =>
        card.Document.QuerySelector("select[name='StageInput.Stage'] option[selected]")?.GetAttribute("value") ?? "";

    private async Task<int> Listed(Member member) => (await As(member).Submit(new ListPersons.Input
    {
        Purpose = nameof(SharingPurpose.PlanAndFollowTraining),
    }).ShouldSucceed()).Rows.Count;

    private async Task InForce(Member officer, Member second, PersonCategory category, KeepingStart start)
    {
        var proposed = await As(officer).Submit(new ProposeKeeping.Input
        {
            Category = category,
            Months = "1",
            Start = start.ToString(),
            Then = nameof(KeepingThen.Block),
            Source = "Prøve.",
            From = Written.ShortDate(Today),
        }).ShouldSucceed();
        await As(second).Submit(new ApproveKeeping.Input { Period = proposed.Period, Seen = $"{proposed.Period.Value:N}-1" }).ShouldSucceed();
    }
}

public sealed class BlockedStoryTests_OnSqlite(SqliteHost host) : BlockedStoryTests(host), IClassFixture<SqliteHost>;

public sealed class BlockedStoryTests_OnPostgres(PostgresHost host) : BlockedStoryTests(host), IClassFixture<PostgresHost>;
