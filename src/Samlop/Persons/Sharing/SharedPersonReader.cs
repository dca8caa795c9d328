using System.Globalization;
using System.Text.RegularExpressions;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Evaluation;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Sharing;

/// <summary>The person of a question in the format <c>sharing-1</c>, with all that sharing depends on, as the rows that a database would
/// hold.</summary>
internal sealed partial class SharedPersonReader(JsonInput document, Asking by, Body owner)
{
    private const string HoursOfAbsence = "hours of absence";
    private const string HealthPersonnel = "helsepersonelloven § 22";
    private const string Danger = "danger to life or health";
    private const string CitizenSince = "Norwegian citizen since ";

    private static readonly IReadOnlyDictionary<string, PersonCategory> Categories = WordsOf<PersonCategory>.All
        .ToDictionary(word => word, word => WordsOf<PersonCategory>.Find(word)!.Value, StringComparer.Ordinal)
        .Append(new(HoursOfAbsence, PersonCategory.Attendance))
        .ToDictionary(StringComparer.Ordinal);

    private PersonId id;

    public Person Read()
    {
        var given = document["person"];
        given.OnlyKnows(
            "id", "stage", "law", "permit", "protection", "namedViewers", "relatives", "programme", "homeMunicipality", "navUser",
            "children");
        id = new PersonId(SharingFields.IdOf(given["id"].Filled()));
        var person = new Person(id, owner, null, given["id"].Text());
        person.Place(Law(given), Stage(given));
        if (Protection(given) is { } grade)
            person.Gradings.Add(new AddressGrading { Id = default, Person = id, Grade = grade, From = DateOnly.MinValue });
        ReadPerson(given, person);
        ReadTie(person);
        ReadConsents(person);
        ReadOrders(person, given["id"].Text());
        ReadPlaces(person);
        ReadGlass(person);
        return person;
    }

    private static IntegrationLaw Law(JsonInput given) => given.Optional("law") is not { } law ? IntegrationLaw.None : law.Text() switch
    {
        "2003" => IntegrationLaw.Introduction2003,
        "2020" => IntegrationLaw.Integration2020,
        "none" => IntegrationLaw.None,
        _ => throw law.Bad("must be one of 2003, 2020, none"),
    };

    /// <summary>The law asks one thing of the stage: whether the person is an asylum seeker.</summary>
    private static PersonStage Stage(JsonInput given) =>
        given.Optional("stage")?.Text().StartsWith("asylum seeker", StringComparison.Ordinal) ?? false
            ? PersonStage.AsylumSeeker
            : PersonStage.Settled;

    private static AddressProtection? Protection(JsonInput given) =>
        given.Optional("protection") is not { } protection ? null : protection.Text() switch
        {
            "none" => null,
            "confidential" => AddressProtection.Confidential,
            "strictlyConfidential" => AddressProtection.StrictlyConfidential,
            _ => throw protection.Bad("must be one of none, confidential, strictlyConfidential"),
        };

    private void ReadPerson(JsonInput given, Person person)
    {
        // Acting as the participant means that the user is the person.
        if (by.IsSelf) person.Users.Add(new PersonUser { Person = id, User = by.User, From = DateOnly.MinValue });
        foreach (var user in given.Optional("namedViewers")?.Items() ?? [])
            person.NamedViewers.Add(new NamedViewer { Person = id, User = User(user), From = DateOnly.MinValue });
        foreach (var user in given.Optional("relatives")?.Items() ?? [])
            person.Relations.Add(new Relation { Id = default, Person = id, User = User(user), At = DateTimeOffset.MinValue });
        if (given.Optional("permit") is { } permit) person.Permits.Add(ReadPermit(permit));
        if (given.Optional("programme") is { } programme)
        {
            programme.OnlyKnows("kind", "municipality", "from", "to");
            programme.Optional("municipality")?.Text();
            var (from, to) = programme.Days("to");
            var kind = Programme(programme["kind"].Text());
            person.Programmes.Add(new ProgrammePeriod { Id = default, Person = id, Kind = kind, From = from, To = to });
        }

        foreach (var home in given.Optional("homeMunicipality")?.Items() ?? [])
        {
            home.OnlyKnows("name", "from", "to");
            home.Optional("name")?.Text();
            home.Days("to");
        }

        given.Optional("navUser")?.Flag();
        if (document.Optional("informed")?.Day() is { } told)
        {
            person.Told.Add(new Told
            {
                Id = default,
                Person = id,
                OwnerKind = owner.Kind,
                Owner = owner.Organisation,
                ReceiverKind = by.For.Kind,
                Receiver = by.For.Organisation,
                Purpose = by.Purpose,
                On = told,
                Way = ToldWay.Written,
            });
        }
    }

    private static ProgrammeKind Programme(string kind) =>
        kind.StartsWith("introduction programme", StringComparison.Ordinal) ? ProgrammeKind.Introduction
        : kind.StartsWith("Norwegian training", StringComparison.Ordinal) ? ProgrammeKind.NorwegianTraining
        : ProgrammeKind.Other;

    private Permit ReadPermit(JsonInput permit)
    {
        var text = permit.Text();
        if (text.StartsWith("utlendingsloven §", StringComparison.Ordinal))
            return new Permit { Id = default, Person = id, Kind = PermitKind.Residence, Section = text, From = DateOnly.MinValue };
        if (text.StartsWith(CitizenSince, StringComparison.Ordinal))
            return new Permit { Id = default, Person = id, Kind = PermitKind.Citizenship, From = SinceIn(permit, text) };
        // A citizenship that begins later may be named after something else.
        return LaterCitizenship().Match(text) is { Success: true } later && Day(later.Groups[1].Value) is { } day && day > by.Day
            ? new Permit { Id = default, Person = id, Kind = PermitKind.Citizenship, From = day }
            : new Permit { Id = default, Person = id, Kind = PermitKind.None, From = DateOnly.MinValue };
    }

    private static DateOnly SinceIn(JsonInput permit, string text)
    {
        var since = text[CitizenSince.Length..];
        return Day(since[..Math.Min(10, since.Length)]) ?? throw permit.Bad($"must give a date after {CitizenSince.TrimEnd()}");
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private void ReadTie(Person person)
    {
        if (document.Optional("confidentialityStatement")?.Flag() ?? false)
        {
            person.Statements.Add(new ConfidentialityStatement
            {
                Person = id,
                User = by.User,
                Organisation = by.Organisation,
                Tie = default,
                WordsVersion = 1,
                At = by.Start,
            });
        }

        if (document.Optional("tie") is not { } tie) return;
        tie.OnlyKnows("capacity", "from", "to", "restsOn", "user");
        var (from, to) = tie.Days("to");
        person.Ties.Add(new Tie
        {
            Id = default,
            Person = id,
            BodyKind = by.Kind,
            Body = by.Organisation,
            User = tie.Optional("user") is { } user ? User(user) : null,
            Capacity = tie.Optional("capacity")?.Text() ?? "",
            RestsOn = tie.Optional("restsOn")?.Text() ?? "",
            From = from,
            To = to,
        });
    }

    private void ReadConsents(Person person)
    {
        var namesChild = document.Optional("consentNamesChild")?.Flag() ?? false;
        foreach (var consent in document.Optional("consents")?.Items() ?? [])
        {
            consent.OnlyKnows("receiver", "category", "purpose", "from", "until", "withdrawnAt", "how", "owner", "section");
            var (receiver, of) = (consent["receiver"].Body(), consent.Optional("owner")?.Body());
            var (from, until) = consent.Days("until");
            consent.Optional("how")?.Text();
            person.Consents.Add(new Consent
            {
                Id = default,
                Person = id,
                ReceiverKind = receiver.Kind,
                Receiver = receiver.Organisation,
                OwnerKind = of?.Kind,
                Owner = of?.Organisation,
                Category = consent["category"].Word<PersonCategory>(),
                Purpose = consent["purpose"].Word<SharingPurpose>(),
                From = from,
                Until = until,
                Way = ConsentWay.Digital,
                IsToHealthPersonnel = consent.Optional("section")?.Text().StartsWith(HealthPersonnel, StringComparison.Ordinal) ?? false,
                NamesChild = namesChild,
                WithdrawnAt = consent.Optional("withdrawnAt")?.InstantOrDay(),
            });
        }
    }

    private void ReadOrders(Person person, string name)
    {
        ReadOrder("order", OrderKind.Order);
        ReadOrder("demand", OrderKind.Demand);
        ReadOrder("decision", by.IsSelf ? OrderKind.Withholding : OrderKind.Research);

        void ReadOrder(string field, OrderKind kind)
        {
            if (document.Optional(field) is not { } order) return;
            order.OnlyKnows("section", "to", "data", "categories", "persons", "from", "until");
            order.Optional("to")?.Text();
            var section = order.Optional("section")?.Text() ?? "";
            var categories = CategoriesOf(order);
            var (from, until) = order.Days("until");
            var persons = order.Optional("persons")?.Items().Select(each => each.Filled()).ToList();
            if (persons is not null && !persons.Contains(name)) return;
            if (kind is OrderKind.Withholding && !OrderSections.Withholds(section)) return;
            person.Orders.Add(new Order
            {
                Id = default,
                Person = id,
                Kind = kind,
                ByKind = by.Kind,
                By = by.Organisation,
                Section = section,
                Law = OrderSections.LawOf(section),
                Categories = categories,
                From = from,
                Until = until,
            });
        }
    }

    /// <summary>What an order names, in a list or in words; what is no category of the table opens nothing.</summary>
    private static List<PersonCategory> CategoriesOf(JsonInput order)
    {
        var listed = order.Optional("categories")?.Items().Select(each => each.Text()).Where(Categories.ContainsKey) ?? [];
        var data = order.Optional("data")?.Text() ?? "";
        var said = Categories.Keys.Where(word => Regex.IsMatch(data, $@"(?<![\w-]){Regex.Escape(word)}(?![\w-])", RegexOptions.IgnoreCase));
        return [.. listed.Concat(said).Select(word => Categories[word]).Distinct()];
    }

    private void ReadPlaces(Person person)
    {
        if (document.Optional("placement") is { } placement)
        {
            placement.OnlyKnows("company", "from", "to", "navMeasure");
            var (company, (from, to)) = (placement.Optional("company")?.Body(), placement.Days("to"));
            var measure = placement.Optional("navMeasure")?.Flag() ?? false;
            if (company is { } at)
            {
                person.Placements.Add(new Placement
                {
                    Id = default,
                    Person = id,
                    BodyKind = at.Kind,
                    Body = at.Organisation,
                    NavMeasure = measure,
                    From = from,
                    To = to,
                });
            }
        }

        if (document.Optional("contract") is not { } contract) return;
        contract.OnlyKnows("company", "from", "to");
        var (with, days) = (contract.Optional("company")?.Body(), contract.Days("to"));
        person.Contracts.Add(new TrainingContract
        {
            Id = default,
            Person = id,
            BodyKind = with?.Kind,
            Body = with?.Organisation,
            From = days.From,
            To = days.To,
        });
    }

    private void ReadGlass(Person person)
    {
        if (document.Optional("glass") is not { } glass) return;
        glass.OnlyKnows("reason", "words", "categories", "from", "to");
        person.Glasses.Add(new OpenedGlass
        {
            Id = default,
            Person = id,
            User = by.User,
            BodyKind = by.Kind,
            Body = by.Organisation,
            Reason = glass.Optional("reason")?.Text() == Danger ? GlassReason.DangerToLifeOrHealth : GlassReason.Unlisted,
            Words = (glass.Optional("words")?.Text() ?? "").Trim(),
            Categories = [.. (glass.Optional("categories")?.Items() ?? []).Select(each => each.Word<PersonCategory>())],
            From = glass["from"].Instant(),
            To = glass["to"].Instant(),
        });
    }

    private static UserId User(JsonInput user) => new(SharingFields.IdOf(user.Filled()));

    [GeneratedRegex(@"citizen\D*(\d{4}-\d{2}-\d{2})", RegexOptions.IgnoreCase)]
    private static partial Regex LaterCitizenship();
}
