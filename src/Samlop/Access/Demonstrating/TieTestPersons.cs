using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Samlop.Access.Organisations;
using Samlop.Access.SignIn;
using Samlop.Access.SignIn.Issuers;
using Samlop.Platform;
using Samlop.Platform.Data;
using Samlop.Platform.Identifiers;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Access.Demonstrating;

/// <summary>
/// The demonstration's people are known at the issuers that play the real ones (<c>tools/issuer</c>), by the numbers that these tell, and
/// the made-up organisations get numbers that can be chosen there. Those who are known already are left as they are.
/// </summary>
[Process("TestPersonsTied"), TellsNobody(Untold.Beginning)]
public sealed class TieTestPersons(AppDb db, SignInIssuers issuers, IdentityHash hash) : IUseCase<TieTestPersons.Input, Done>
{
    public static Permission Needs { get; } = Permission.OfSystem("access.demonstration.tie");

    public sealed class Input : IInput<TieTestPersons, Input, Done>
    {
        /// <summary>As persons.json of the test issuers: read by both, so that they agree.</summary>
        public required TestPersons Known { get; init; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var users = await db.Set<User>().Where(u => u.Persona).ToListAsync(cancel);
        var tied = await db.Set<UserIdentity>().Select(i => new { i.Issuer, i.Subject }).ToListAsync(cancel);
        foreach (var person in input.Known.Persons)
        {
            if (users.Find(u => u.Email == $"{person.Key}@eksempel.no") is not { } user) continue;
            foreach (var (issuer, telling, number) in WhoTellOf(person, input.Known))
            {
                if (tied.Exists(t => t.Issuer == telling && t.Subject == person.Key)) continue;
                db.Add(new UserIdentity
                {
                    Id = NewId.Of<UserIdentityId>(change.At),
                    User = user.Id,
                    Issuer = telling,
                    Subject = person.Key,
                    NumberHash = number,
                    TiedAt = change.At,
                });
                change.Record(new Identities.SignInTied(user.Id, issuer.Name));
            }
        }

        var names = input.Known.Organisations.Keys.ToList();
        var unnumbered = await db.Rows<Organisation>().ManageableBy(actor.ForAdministration())
            .Where(o => o.Fictitious && o.Number == null && names.Contains(o.Name)).ToListAsync(cancel);
        foreach (var organisation in unnumbered)
        {
            var number = OrganisationNumber.Parse(input.Known.Organisations[organisation.Name]).Value;
            organisation.Change(organisation.Name, organisation.Kinds, number, organisation.RegionNumber, organisation.Form);
            change.Record(new ChangeOrganisation.OrganisationChanged(organisation.Id, ["number"]));
        }

        return new Done();
    }

    // Ansattporten tells the number that ID-porten tells: one of them is enough.
    private IEnumerable<(Issuer Issuer, string Telling, string? Number)> WhoTellOf(TestPerson person, TestPersons known)
    {
        if (issuers.All.FirstOrDefault(i => i.TellsNumbers) is { } telling)
            yield return (telling, telling.Authority, hash.Of(NationalIdentityNumber.Parse(person.Number)));
        if (person.Tenant is null || issuers.All.FirstOrDefault(i => i.Kind is IssuerKind.Entra) is not { } entra) yield break;
        var tenant = known.Tenants[person.Tenant].Id.ToString();
        foreach (var own in entra.Issuing.Where(name => name.Contains(tenant, StringComparison.Ordinal))) yield return (entra, own, null);
    }
}

/// <summary>Those whom the test issuers know, and where.</summary>
public sealed record TestPersons(
    IReadOnlyDictionary<string, TestTenant> Tenants, IReadOnlyDictionary<string, string> Organisations, IReadOnlyList<TestPerson> Persons)
{
    private const string Setting = "Samlop:SignIn:TestPersons";

    /// <summary>Ties those of the file that the settings name when the program starts.</summary>
    /// <exception cref="StartRefused">The file is not in a demonstration with issuers, or cannot be read.</exception>
    public static async Task Tie(WebApplication app)
    {
        if (app.Configuration[Setting] is not { Length: > 0 } path) return;
        if (app.Services.GetRequiredService<Demonstration>() is not { Active: true, ByIssuers: true })
            throw new StartRefused($"{Setting} is for a demonstration whose people sign in by issuers.");
        var input = new TieTestPersons.Input { Known = await Read(path) };
        _ = (await app.Services.GetRequiredService<Runner>().Run(input, Actor.System)).Value;
    }

    private static async Task<TestPersons> Read(string path)
    {
        try
        {
            await using var file = File.OpenRead(path);
            return (await JsonSerializer.DeserializeAsync<TestPersons>(file, JsonSerializerOptions.Web))!;
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new StartRefused($"{Setting} names a file that cannot be read: {path}.");
        }
    }
}

public sealed record TestTenant(Guid Id, string Name, bool LetIn);

/// <param name="Key">What the issuers call the person (<c>sub</c>); the user's address without the host.</param>
/// <param name="Number">A synthetic national identity number: 80 is added to the month.</param>
/// <param name="Tenant">Where Entra knows the person; null where it does not.</param>
public sealed record TestPerson(string Key, string Name, string Number, string Organisation, string? Tenant = null);
