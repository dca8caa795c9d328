using Samlop.Platform;
using Samlop.Platform.Identifiers;
using Samlop.Platform.UseCases;

namespace Samlop.Access.FirstAdministrators;

/// <summary>Puts in the administrators that the settings name (<c>Samlop:Administrators</c>) when the program starts.</summary>
public static class NamedAdministrators
{
    /// <exception cref="StartRefused">The settings name somebody without a name, an address or an organisation, or only one.</exception>
    public static async Task AddNamedAdministrators(this WebApplication app)
    {
        if (Read(app.Configuration) is not { } named) return;
        _ = (await app.Services.GetRequiredService<Runner>().Run(named, Actor.System)).Value;
    }

    internal static AddFirstAdministrators.Input? Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Samlop:Administrators");
        if (!section.Exists()) return null;

        var people = section.GetSection("People").GetChildren().Select(Person).ToList();
        var organisation = section["Organisation"]?.Trim() ?? "";
        return people.Select(p => p.Email).Distinct().Count() >= 2 && organisation.Length > 0
            ? new AddFirstAdministrators.Input { Organisation = organisation, People = people }
            : throw new StartRefused(
                "Samlop:Administrators must name an Organisation and at least two People: one alone cannot give a role."
            );
    }

    private static NamedAdministrator Person(IConfigurationSection person) =>
        person["Name"]?.Trim() is { Length: > 0 } name && EmailAddress.TryParse(person["Email"], out var email)
            ? new NamedAdministrator(name, email.Value)
            : throw new StartRefused($"{person.Path} must have a Name and an Email.");
}
