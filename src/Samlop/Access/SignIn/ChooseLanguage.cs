using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Access.SignIn;

/// <summary>Velg språk: the language that somebody chooses when signed in is also that of the notices they get.</summary>
[Process("LanguageChosen"), TellsNobody(Untold.OwnChoice)]
public sealed class ChooseLanguage(AppDb db) : IUseCase<ChooseLanguage.Input, Done>
{
    public static Permission Needs { get; } = Permission.OfSignedIn("access.language.choose");

    public sealed class Input : IInput<ChooseLanguage, Input, Done>
    {
        /// <summary>As in the address of the language.</summary>
        public string? Code { get; set; }
    }

    /// <summary>A person chose the language of their pages and notices.</summary>
    [Event("access.user.language-chosen"), Was("LanguageChosen")]
    public sealed record LanguageChosen([Was("person")] UserId User, string LanguageCode) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(User);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told =>
            Phrase.In<AccessText>(
                nameof(AccessText.Told_LanguageChosen),
                Phrase.Verbatim(Languages.ByCode(LanguageCode)?.Name ?? LanguageCode)
            );
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var person = await db.Set<User>().SingleOrDefaultAsync(p => p.Id == actor.User, cancel);
        if (person is null || Languages.ByCode(input.Code) is not { } language) return Refusal.NotFound;
        if (person.Language == language.Code) return new Done();

        person.Read(language);
        change.Record(new LanguageChosen(person.Id, language.Code));
        return new Done();
    }
}
