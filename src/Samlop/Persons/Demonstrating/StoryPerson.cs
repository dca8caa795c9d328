using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Access.Demonstrating;
using Samlop.Persons.Consenting;
using Samlop.Persons.Enter;
using Samlop.Persons.Facts;
using Samlop.Persons.Grounds;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Demonstrating;

/// <summary>Somebody of the demonstration who registers persons and reads of them.</summary>
internal sealed record StoryRecorder(string Name, Role Role);

/// <summary>A made-up person, as the recorder registers them.</summary>
/// <param name="Given">Null for a person of one name.</param>
/// <param name="Born">Null where nothing is known of it; a year alone stands for a date that is not known exactly.</param>
internal sealed record StoryPerson(StoryRecorder By, string? Given, string Family, string? Born)
{
    /// <summary>The smallest picture there is, for the scan of a paper that nobody wrote.</summary>
    private static readonly byte[] Paper = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=");

    public PersonGender? Gender { get; init; }

    public string? Number { get; init; }

    public string? Phone { get; init; }

    public PersonStage Stage { get; init; } = PersonStage.Settled;

    public IntegrationLaw Law { get; init; } = IntegrationLaw.Integration2020;

    public (string Code, InterpreterNeed Interpreter) Language { get; init; }

    public IReadOnlyList<(FactKind Kind, TypedFact Fact)> Facts { get; init; } = [];

    /// <summary>Registers the person, with all that is known.</summary>
    public async Task Register(StoryTeller teller)
    {
        var isYear = Born?.Length == 4;
        var registered = await Do(teller, new RegisterPerson.Input
        {
            IsLookedThrough = true,
            Person = new TypedPerson
            {
                GivenName = Given,
                FamilyName = Family,
                BirthDate = isYear ? $"01.01.{Born}" : Born,
                BirthDateIsUnsure = Born is null || isYear,
                Gender = Gender?.ToString(),
                Number = Number,
                Phone = Phone,
                Languages = [new() { Language = Language.Code, Interpreter = Language.Interpreter.ToString() }],
            },
        });
        var law = Law is IntegrationLaw.None ? null : Law.ToString();
        await Do(teller, new RecordStage.Input { Person = registered.Person, Stage = Stage.ToString(), Law = law });
        foreach (var (kind, fact) in Facts)
            await Do(teller, new RecordFact.Input { Person = registered.Person, Kind = kind.ToString(), Fact = fact });
    }

    /// <summary>The recorder does what the input says.</summary>
    public Task<TResult> Do<TUse, TInput, TResult>(StoryTeller teller, IInput<TUse, TInput, TResult> input)
        where TUse : class, IUseCase<TInput, TResult>
        where TInput : IInput<TUse, TInput, TResult> => teller.Do(By.Name, By.Role, input);

    /// <summary>The record that the recorder’s organisation made earlier in the story.</summary>
    public async Task<PersonId> Id(StoryTeller teller)
    {
        var own = (await teller.Actor(By.Name, By.Role)).Organisation;
        return await teller.Read(db => db.Rows<Person>().All(Because.StoryIsTold)
            .Where(p => p.FamilyName == Family && p.GivenName == Given && p.Owner == own).Select(p => p.Id).SingleAsync());
    }

    /// <summary>Another body, as one kind of party, gets a tie.</summary>
    /// <param name="to">The last day, which a private reader has.</param>
    public async Task Tie(
        StoryTeller teller, string organisation, PartyKind kind, string capacity, string restsOn, string? to = null) =>
        await Do(teller, new RecordTie.Input
        {
            Person = await Id(teller),
            Party = await Party(teller, organisation, kind),
            Capacity = capacity,
            RestsOn = restsOn,
            From = "11.04.2022",
            To = to,
        });

    /// <summary>The person consents on paper that a company may see who they are while it guides them.</summary>
    public Task Consent(StoryTeller teller, FileStore files, string company, PersonCategory category) =>
        Consent(teller, files, company, PartyKind.Company, category, SharingPurpose.PlaceAndGuideInCompany, "11.04.2022");

    /// <summary>The person consents on paper, which is scanned.</summary>
    public async Task Consent(
        StoryTeller teller, FileStore files, string receiver, PartyKind kind, PersonCategory category, SharingPurpose purpose, string from)
    {
        var person = await Id(teller);
        var recorded = await Do(teller, new RecordConsent.Input
        {
            Person = person,
            Receiver = await Party(teller, receiver, kind),
            Category = category.ToString(),
            Purpose = purpose.ToString(),
            Way = nameof(ConsentWay.Paper),
            NoticeVersion = "1",
            NoticeLanguage = "nb",
            From = from,
        });
        var paper = await files.Keep(Paper, "samtykke.png", FileKind.Png, CancellationToken.None);
        await Do(teller, new AddConsentScan.Input { Person = person, Consent = recorded.Consent, Files = [paper] });
    }

    /// <summary>Takes back the only consent of the person.</summary>
    public async Task Withdraw(StoryTeller teller)
    {
        var person = await Id(teller);
        var consent = await teller.Read(db => db.Rows<Consent>().All(Because.StoryIsTold)
            .Where(c => c.Person == person).Select(c => c.Id).SingleAsync());
        await Do(teller, new RecordWithdrawal.Input { Person = person, Consent = consent.Value.ToString() });
    }

    internal static async Task<string> Party(StoryTeller teller, string organisation, PartyKind kind)
    {
        var id = await teller.Read(db => db.Set<Organisation>().Where(o => o.Name == organisation).Select(o => o.Id).SingleAsync());
        return new OfferedParty(new Body(kind, id), organisation).Key;
    }
}
