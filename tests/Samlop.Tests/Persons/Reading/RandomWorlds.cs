using Samlop.Persons.Record;
using Samlop.Persons.Sharing;
using Samlop.Persons.Terms;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Persons.Reading;

/// <summary>
/// Persons with all that sharing depends on, each a world of its own, and a few who ask. Days are drawn from a short list, so that what begins and
/// ends on the day that is asked of is met again and again.
/// </summary>
internal sealed class RandomWorlds(int seed)
{
    private static readonly DateOnly[] Days =
    [
        new(2020, 12, 31), new(2021, 1, 1), new(2021, 6, 30), new(2021, 7, 1), new(2024, 7, 31), new(2024, 8, 1), new(2025, 3, 29), new(2025, 3, 30), new(2025, 3, 31),
    ];

    private static readonly string[] Sections =
        ["integreringsloven § 44", "integreringsloven § 44 h", "arbeidsmarkedsloven § 19", "introduksjonsloven § 25 b", "fvl. § 99", ""];

    private readonly Random random = new(seed);
    private readonly List<Body> bodies = [];
    private readonly List<UserId> users = [];

    public List<Asking> Askings { get; } = [];

    private T One<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];

    private bool Chance(int percent) => random.Next(100) < percent;

    private T Of<T>() where T : struct, Enum => One(Enum.GetValues<T>());

    private DateOnly Day() => One(Days);

    /// <summary>Mostly a day before the later ones, so that much is in force.</summary>
    private DateOnly From() => Chance(70) ? Days[random.Next(3)] : Day();

    private DateOnly? To() => Chance(60) ? null : Day();

    private DateTimeOffset Instant() => Moment.On(Day()).Start.AddHours(random.Next(-1, 26));

    private Guid Id()
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }

    /// <summary>Bodies of every kind, two of some, and one office of two halves; for each reader one question for each category.</summary>
    /// <param name="most">How many kinds of readers ask; at night all do.</param>
    public RandomWorlds WithReaders(int most)
    {
        foreach (var kind in Enum.GetValues<PartyKind>().Except([PartyKind.NavMunicipal, PartyKind.CompanySupervisor, PartyKind.AnyPublicParty]))
            bodies.Add(new Body(kind, new OrganisationId(Id())));
        bodies.Add(new Body(PartyKind.NavMunicipal, bodies.Single(b => b.Kind == PartyKind.NavState).Organisation));
        foreach (var kind in new[] { PartyKind.RefugeeService, PartyKind.CountySchool, PartyKind.Company }) bodies.Add(new Body(kind, new OrganisationId(Id())));
        users.AddRange(Enumerable.Range(0, 4).Select(_ => new UserId(Id())));

        var readers = bodies.SkipLast(3).Select(body => (body, body.Kind))
            .Append((bodies.First(body => body.Kind == PartyKind.Company), PartyKind.CompanySupervisor)).ToArray();
        random.Shuffle(readers);
        foreach (var (body, kind) in readers.Take(Nightly.IsOn ? readers.Length : most))
        {
            foreach (var category in Enum.GetValues<PersonCategory>()) Askings.Add(Ask(body, kind, category));
        }

        return this;
    }

    private Asking Ask(Body body, PartyKind kind, PersonCategory category)
    {
        // Purposes that the table knows for this reader and category come oftener than others.
        var known = SharingTable.Accepted.Rows.Where(row => row.Readers.Contains(kind) && row.Category == category).Select(row => row.Purpose).ToList();
        return new Asking
        {
            User = One(users),
            For = body,
            ReaderKind = kind,
            Category = category,
            Purpose = known.Count > 0 && Chance(90) ? One(known) : Of<SharingPurpose>(),
            Moment = Chance(70) ? Moment.On(Day()) : Moment.At(Instant()),
            IsMember = Chance(95),
            Counts = Chance(20),
        };
    }

    public Person Person()
    {
        var asked = One(Askings);
        var owner = OwnerFor(asked);
        var id = new PersonId(Id());
        var person = new Person(id, owner, null, "Oppdiktet");
        person.Place(Of<IntegrationLaw>(), Chance(15) ? PersonStage.AsylumSeeker : PersonStage.InClass);
        if (Chance(20)) person.Gradings.Add(new AddressGrading { Id = new(Id()), Person = id, Grade = Of<AddressProtection>(), From = From(), To = To() });
        foreach (var user in users)
        {
            if (Chance(20)) person.Users.Add(new PersonUser { Person = id, User = user, From = From(), To = To() });
            if (Chance(30)) person.NamedViewers.Add(new NamedViewer { Person = id, User = user, From = From(), To = To() });
            if (Chance(5)) person.Relations.Add(new Relation { Id = new(Id()), Person = id, User = user, At = Moment.On(Days[0]).Start, EndedAt = Chance(70) ? null : Instant() });
        }

        foreach (var kind in Enum.GetValues<PermitKind>()) if (Chance(40)) person.Permits.Add(new Permit { Id = new(Id()), Person = id, Kind = kind, From = From(), To = To() });
        foreach (var kind in Enum.GetValues<ProgrammeKind>()) if (Chance(35)) person.Programmes.Add(new ProgrammePeriod { Id = new(Id()), Person = id, Kind = kind, From = From(), To = To() });
        person.Residences.Add(new Residence { Id = new(Id()), Person = id, Municipality = "4601", From = Day() });
        // Ties and statements of those who ask, and one of somebody who does not.
        foreach (var body in Askings.Select(asking => asking.For).Distinct().Append(One(bodies)).Distinct())
        {
            for (var i = Chance(80) ? Chance(15) ? 2 : 1 : 0; i > 0; i--)
            {
                var tie = new Tie { Id = new(Id()), Person = id, BodyKind = body.Kind, Body = body.Organisation, User = Chance(70) ? null : One(users), Capacity = "", RestsOn = "", From = From(), To = To() };
                person.Ties.Add(tie);
                if (!PartyKinds.Private.Contains(body.Kind)) continue;
                foreach (var user in users.Where(_ => Chance(70)))
                    person.Statements.Add(new ConfidentialityStatement { Person = id, User = user, Organisation = body.Organisation, Tie = tie.Id, WordsVersion = 1, At = Chance(80) ? Moment.On(Days[0]).Start : Instant() });
            }
        }

        Grounds(person, owner);
        Near(person, owner, asked);
        for (var i = random.Next(4); i > 0; i--) Near(person, owner, One(Askings));
        return person;
    }

    /// <summary>What a question that is really asked may rest on.</summary>
    private void Near(Person person, Body owner, Asking asking)
    {
        AddConsent(person, asking.For, Chance(50) ? owner : null, asking.Category, asking.Purpose);
        AddOrder(person, asking.For, asking.Category);
        AddGlass(person, asking);
        if (Chance(50)) person.Told.Add(new Told { Id = new(Id()), Person = person.Id, OwnerKind = owner.Kind, Owner = owner.Organisation, ReceiverKind = asking.For.Kind, Receiver = asking.For.Organisation, Purpose = asking.Purpose, On = Day(), Way = Of<ToldWay>(), TakenBackAt = Chance(70) ? null : Instant() });
    }

    private void Grounds(Person person, Body owner)
    {
        var receiver = One(bodies);
        if (Chance(50)) AddConsent(person, receiver, Chance(50) ? One(bodies) : null, Of<PersonCategory>(), Of<SharingPurpose>());
        if (Chance(50)) AddOrder(person, receiver, Of<PersonCategory>());
        foreach (var company in bodies.Where(b => b.Kind is PartyKind.Company))
        {
            if (Chance(60)) person.Placements.Add(new Placement { Id = new(Id()), Person = person.Id, BodyKind = company.Kind, Body = company.Organisation, NavMeasure = Chance(60), From = From(), To = To() });
            if (Chance(40)) person.Contracts.Add(new TrainingContract { Id = new(Id()), Person = person.Id, BodyKind = company.Kind, Body = company.Organisation, From = From(), To = To() });
        }

        if (Chance(15)) person.Contracts.Add(new TrainingContract { Id = new(Id()), Person = person.Id, From = From(), To = To() });
    }

    private void AddConsent(Person person, Body receiver, Body? owner, PersonCategory category, SharingPurpose purpose)
    {
        var consent = AConsent(person, receiver, owner, category, purpose);
        // Most papers are there, some were put in or taken out around the moment that is asked of.
        for (var scans = random.Next(10) switch { < 2 => 0, < 8 => 1, _ => 2 }; scans > 0; scans--)
        {
            consent.Scans.Add(new ConsentScan
            {
                Id = new(Id()),
                Person = person.Id,
                Consent = consent.Id,
                File = new(Id()),
                AddedAt = Chance(70) ? Moment.On(Days[0]).Start : Instant(),
                TakenBackAt = Chance(75) ? null : Instant(),
            });
        }

        person.Consents.Add(consent);
    }

    private Consent AConsent(Person person, Body receiver, Body? owner, PersonCategory category, SharingPurpose purpose) => new()
    {
        Id = new(Id()),
        Person = person.Id,
        ReceiverKind = receiver.Kind,
        Receiver = receiver.Organisation,
        OwnerKind = owner?.Kind,
        Owner = owner?.Organisation,
        Category = category,
        Purpose = purpose,
        From = From(),
        Until = To(),
        Way = Chance(30) ? ConsentWay.Digital : ConsentWay.Paper,
        IsToHealthPersonnel = Chance(50),
        NamesChild = Chance(50),
        WithdrawnAt = Chance(70) ? null : Instant(),
    };

    private void AddOrder(Person person, Body by, PersonCategory category)
    {
        var section = One(Sections);
        person.Orders.Add(new Order
        {
            Id = new(Id()),
            Person = person.Id,
            Kind = Of<OrderKind>(),
            ByKind = by.Kind,
            By = by.Organisation,
            Section = section,
            Law = section.StartsWith("integ", StringComparison.Ordinal) ? OrderLaw.Integration2020 : section.StartsWith("intro", StringComparison.Ordinal) ? OrderLaw.Introduction2003 : OrderLaw.Other,
            Categories = Chance(80) ? [category, Of<PersonCategory>()] : [Of<PersonCategory>()],
            From = From(),
            Until = To(),
        });
    }

    private void AddGlass(Person person, Asking asking) => person.Glasses.Add(new OpenedGlass
    {
        Id = new(Id()),
        Person = person.Id,
        User = asking.User,
        BodyKind = asking.For.Kind,
        Body = asking.For.Organisation,
        Reason = Chance(80) ? GlassReason.DangerToLifeOrHealth : GlassReason.Unlisted,
        Words = Chance(90) ? "words" : "",
        Categories = [asking.Category],
        From = asking.Moment.Start.AddHours(random.Next(-2, 1)),
        To = asking.Moment.Last.AddHours(random.Next(-1, 3)),
    });

    /// <summary>A question about a fact of the person that another module has recorded.</summary>
    public (Body Owner, bool Health, bool Another, bool Thread) FactFor(Asking asking) => (OwnerFor(asking), Chance(15), Chance(15), Chance(50));

    /// <summary>Mostly a body of whose facts a row of the table says something to who asks.</summary>
    private Body OwnerFor(Asking asking)
    {
        var known = SharingTable.Accepted.Rows
            .Where(row => row.Readers.Contains(asking.ReaderKind) && row.Category == asking.Category && row.Purpose == asking.Purpose)
            .SelectMany(row => bodies.Where(body => row.Owners.Contains(body.Kind)))
            .ToList();
        return known.Count > 0 && Chance(85) ? One(known) : One(bodies);
    }
}
