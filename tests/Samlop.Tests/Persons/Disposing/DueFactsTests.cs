using Samlop.Persons.Disposing;
using Samlop.Persons.Keeping;
using Samlop.Persons.Oversight;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Rights;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Persons.Disposing;

/// <summary>What is due, what is not, and what is held back: the count and what is taken next agree, on the days about the last.</summary>
[Requirement("K-02")]
public abstract class DueFactsTests(LooseRows rows)
{
    private static readonly DateOnly Today = new(2026, 3, 1);

    /// <summary>Twelve months before: what ended then is kept for its last day; what ended the day before is due.</summary>
    private static readonly DateOnly Edge = new(2025, 3, 1);

    private static readonly Body Own = new(PartyKind.RefugeeService, new OrganisationId(new Guid(7, 0, 0, new byte[8])));

    private static readonly DueFacts Due = new(
    [
        new KeptFacts<WorkPeriod>([PersonCategory.WorkHistory], _ => _ => true, row => new PersonFact
        {
            Person = row.Person,
            OwnerKind = default,
            Owner = default,
            Dated = null,
            UnderHealthPersonnelAct = false,
            AboutAnother = false,
            InThread = false,
            Ended = row.To,
        }),
    ]);

    private readonly Dictionary<string, Person> made = [];
    private int number;

    [Fact]
    public async Task CountedFromTheCourse_TheLastOneIsOver_OfAllRecords()
    {
        Made("none", courses: []);
        Made("goes on", courses: [null]);
        Made("on its last day", courses: [Edge]);
        Made("over", courses: [Edge.AddDays(-1)]);
        Made("begun anew", courses: [Edge.AddDays(-40), null]);
        Merge(Made("one of two", courses: [Edge.AddDays(-1)]), Made("the other goes on", courses: [null]));
        Merge(Made("both over", courses: [Edge.AddDays(-1)]), Made("both over too", courses: [Edge.AddDays(-2)]));
        await ShouldBeDue(KeepingStart.CourseEnded, "over", "both over", "both over too");
    }

    [Fact]
    public async Task CountedFromTheLastTie_NoneIsInForce_OfAnyRecord()
    {
        Made("tied", ties: [(Edge.AddYears(-3), null)]);
        Made("tied once more", ties: [(Edge.AddYears(-3), Edge.AddDays(-9)), (Edge, null)]);
        Made("on its last day", ties: [(Edge.AddYears(-3), Edge)]);
        Made("over", ties: [(Edge.AddYears(-3), Edge.AddDays(-1))]);
        Made("over, beside a mistake", ties: [(Edge.AddYears(-3), Edge.AddDays(-1)), (Today, Today.AddDays(-1))]);
        Made("never tied", ties: []);
        Merge(Made("one of two", ties: [(Edge.AddYears(-3), Edge.AddDays(-1))]), Made("the other is tied", ties: [(Edge, null)]));
        await ShouldBeDue(KeepingStart.LastTieEnded, "over", "over, beside a mistake");
    }

    [Fact]
    public async Task CountedFromTheFact_ItsOwnLastDayIsOver()
    {
        Made("goes on", facts: [null]);
        Made("on its last day", facts: [Edge]);
        Made("over", facts: [Edge.AddDays(-1), Edge.AddDays(-400)]);
        var before = (await Counted(KeepingStart.FactEnded, KeepingThen.Delete)).Free;
        await ShouldBeDue(KeepingStart.FactEnded, "over");
        (await Counted(KeepingStart.FactEnded, KeepingThen.Delete)).Free.ShouldBe(new FactCount(before.Facts + 2, before.Persons + 1));
        // Where it is to be blocked, nothing is due.
        (await Counted(KeepingStart.FactEnded, KeepingThen.Block)).Free.ShouldBe(default);
    }

    [Fact]
    public async Task WhatConcernsThePerson_HoldsItBack_UntilItIsOver()
    {
        Person Over(string name) => Made(name, facts: [Edge.AddDays(-1)]);
        Over("free");
        AnOrder(Over("order goes on"), OrderKind.Demand, Today);
        AnOrder(Over("order not answered"), OrderKind.Order, Today.AddDays(-1));
        AnOrder(Over("decision over"), OrderKind.Research, Today.AddDays(-1));
        AnOrder(Over("order withdrawn"), OrderKind.Order, Edge.AddYears(-4));
        var (restricted, lifted) = (ARight(Over("restricted"), RightKind.Restriction), ARight(Over("lifted"), RightKind.Restriction));
        foreach (var one in new[] { restricted, lifted }) one.Answered(RightAnswer.Yes, "Ja.", null, null, At);
        lifted.Lift(At);
        ARight(Over("correction waits"), RightKind.Correction);
        ARight(Over("look waits"), RightKind.Look);
        ARight(Over("correction answered"), RightKind.Correction).Answered(RightAnswer.No, "Nei.", null, null, At);
        AGlass(Over("glass"));
        var seen = AGlass(Over("glass seen"));
        other.Add(new OfficerLook { Id = new(Id()), Thing = seen.Id.Value, Note = null, User = default, At = At });
        Merge(Over("record"), Over("its other record"));
        ARight(made["its other record"], RightKind.Objection);

        await ShouldBeDue(KeepingStart.FactEnded, "free", "decision over", "order withdrawn", "lifted", "look waits", "correction answered", "glass seen");
        var held = (await Counted(KeepingStart.FactEnded, KeepingThen.Delete)).Held;
        held[HoldReason.Order].ShouldBe(new FactCount(2, 2));
        held[HoldReason.Right].ShouldBe(new FactCount(4, 3));
        held[HoldReason.Glass].ShouldBe(new FactCount(1, 1));
    }

    [Fact]
    public async Task WhatIsMoreThanWhatWasProposed_OrWasNotProposed_IsHeldBack()
    {
        Made("as proposed", facts: [Edge.AddDays(-1), Edge.AddDays(-2)]);
        Made("less", facts: [Edge.AddDays(-1)]);
        Made("more", facts: [Edge.AddDays(-1), Edge.AddDays(-2), Edge.AddDays(-3)]);
        Made("not proposed", facts: [Edge.AddDays(-1)]);
        proposed["as proposed"] = proposed["less"] = proposed["more"] = 2;
        proposed["not proposed"] = 0;
        await ShouldBeDue(KeepingStart.FactEnded, "as proposed", "less");
        await using var db = await rows.Open();
        var count = await Due.Count(db, Period(KeepingStart.FactEnded, KeepingThen.Delete), Today, Today, default, disposal);
        count.Free.ShouldBe(new FactCount(3, 2));
        // In this database others are due, of other tests, that this disposal was not proposed for.
        count.Held[HoldReason.Changed].Facts.ShouldBeGreaterThanOrEqualTo(4);
        (await Next(db, KeepingStart.FactEnded, 1000, made["less"].Id)).ShouldBe([made["as proposed"].Id]);
        // However few are asked for at once, those that are held back are passed by.
        var first = (await Next(db, KeepingStart.FactEnded, 1)).ShouldHaveSingleItem();
        // It goes on after the last that was asked for, and does not come back to it.
        var second = (await Due.Next(db, Period(KeepingStart.FactEnded, KeepingThen.Delete), disposal, Today, Today, 1, [], first, default)).ShouldHaveSingleItem();
        new[] { first, second }.ShouldBe([made["as proposed"].Id, made["less"].Id], ignoreOrder: true);
        (await Due.Next(db, Period(KeepingStart.FactEnded, KeepingThen.Delete), disposal, Today, Today, 9, [], second, default)).ShouldBeEmpty();
    }

    private static readonly DateTimeOffset At = OsloClock.Instant(Today, TimeOnly.MinValue);

    private readonly List<object> other = [];
    private readonly DisposalId disposal = new(Guid.NewGuid());

    /// <summary>How many facts of whom were proposed; where nothing is said more than there are.</summary>
    private readonly Dictionary<string, int> proposed = [];

    /// <summary>Nothing else of what was made is taken next, or counted.</summary>
    private async Task ShouldBeDue(KeepingStart start, params string[] names)
    {
        var frozen = made.Select(one => new ProposedRecord { Disposal = disposal, Person = one.Value.Id, Facts = proposed.GetValueOrDefault(one.Key, 9) });
        await rows.Save([.. made.Values, .. frozen.Where(one => one.Facts > 0), .. other]);
        await using var db = await rows.Open();
        (await Next(db, start, 1000)).ShouldBe(names.Select(name => made[name].Id), ignoreOrder: true);
    }

    private Task<IReadOnlyList<PersonId>> Next(AppDb db, KeepingStart start, int most, params PersonId[] leftOut) =>
        Due.Next(db, Period(start, KeepingThen.Delete), disposal, Today, Today, most, leftOut, after: null, default);

    private async Task<DueCount> Counted(KeepingStart start, KeepingThen then)
    {
        await using var db = await rows.Open();
        return await Due.Count(db, Period(start, then), Today, Today, default);
    }

    private static KeepingPeriod Period(KeepingStart start, KeepingThen then)
    {
        var period = new KeepingPeriod(default, PersonCategory.WorkHistory, default, default);
        period.Set(new TypedKeeping(12, start, then, "Vurdert.", "§ 1", Today));
        return period;
    }

    private Person Made(
        string name, DateOnly?[]? courses = null, (DateOnly From, DateOnly? To)[]? ties = null, DateOnly?[]? facts = null)
    {
        var person = new Person(new PersonId(Id()), Own, null, name);
        foreach (var (from, to) in ties ?? []) person.Ties.Add(new Tie { Id = new(Id()), Person = person.Id, BodyKind = Own.Kind, Body = Own.Organisation, Capacity = "", RestsOn = "", From = from, To = to });
        foreach (var last in courses ?? [])
        {
            var course = new QualificationCourse { Id = new(Id()), Person = person.Id, OwnerKind = Own.Kind, Owner = Own.Organisation, RecordedBy = default, RecordedAt = default, BegunOn = Edge.AddYears(-3) };
            if (last is { } day) course.End(day, CourseEnd.LastingWork, Own.Organisation);
            person.Courses.Add(course);
        }

        foreach (var last in facts ?? [null])
            person.Work.Add(new WorkPeriod { Id = new(Id()), Person = person.Id, Kind = WorkKind.Employee, Occupation = name, Country = "Norge", YearsAlone = false, Source = WorkSource.Told, From = Edge.AddYears(-3), To = last });
        return made[name] = person;
    }

    private static void Merge(params Person[] records)
    {
        for (var i = 0; i < records.Length; i++) records[i].MergeInto(records[0].Id, i + 1);
    }

    private static void AnOrder(Person person, OrderKind kind, DateOnly until) => person.Orders.Add(new Order
    {
        Id = new(Guid.NewGuid()),
        Person = person.Id,
        Kind = kind,
        ByKind = Own.Kind,
        By = Own.Organisation,
        Section = "§ 1",
        Law = OrderLaw.Other,
        Categories = [PersonCategory.Contact],
        From = Edge.AddYears(-3),
        Until = until,
    });

    private RightsRequest ARight(Person person, RightKind kind)
    {
        var request = new RightsRequest { Id = new(Id()), Person = person.Id, Kind = kind, Asked = Own.Organisation, Words = "Rett.", AskedBy = default, AskedAt = At, Due = Today };
        other.Add(request);
        return request;
    }

    private OpenedGlass AGlass(Person person)
    {
        var glass = new OpenedGlass
        {
            Id = new(Id()),
            Person = person.Id,
            User = default,
            BodyKind = Own.Kind,
            Body = Own.Organisation,
            Reason = GlassReason.DangerToLifeOrHealth,
            Words = "Fare",
            Categories = [PersonCategory.Contact],
            From = At,
            To = At.AddHours(1),
        };
        person.Glasses.Add(glass);
        return glass;
    }

    private Guid Id() => new(++number, 2, 2, [.. Guid.NewGuid().ToByteArray().Take(8)]);
}

public sealed class DueFactsTests_OnSqlite(LooseRowsOnSqlite rows) : DueFactsTests(rows), IClassFixture<LooseRowsOnSqlite>;

public sealed class DueFactsTests_OnPostgres(LooseRowsOnPostgres rows) : DueFactsTests(rows), IClassFixture<LooseRowsOnPostgres>;
