using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Cases.Impartiality;

/// <summary>Somebody said whether they are impartial to a thing.</summary>
[Event("cases.impartiality.declared"), Was("grants.impartiality.declared", "ImpartialityDeclared"), NoNews]
public sealed record ImpartialityDeclared(
    string KindCode,
    [Was("application")] Guid Subject,
    ImpartialityDeclarationId Declaration,
    ImpartialityAnswer Answer,
    ImpartialityGround? Ground
) : IEvent
{
    private static readonly Words<ImpartialityText, ImpartialityAnswer> ToldWords = new("Told_ImpartialityDeclared");

    Subjects IEvent.About => Subjects.Of(new Subject(KindCode, Subject));

    Audience IEvent.For => Audience.WithinOwn;

    Phrase IEvent.Told => ToldWords.Of(Answer);

    internal static ImpartialityDeclared Of(ImpartialityDeclaration declaration) =>
        new(declaration.Kind, declaration.Subject, declaration.Id, declaration.Answer, declaration.Ground);
}

/// <summary>A superior decided on a doubt.</summary>
[Event("cases.impartiality.ruled"), Was("grants.impartiality.ruled", "ImpartialityRuled")]
public sealed record ImpartialityRuled(
    string KindCode,
    [Was("application")] Guid Subject,
    ImpartialityDeclarationId Declaration,
    bool Impartial
) : IEvent
{
    Subjects IEvent.About => Subjects.Of(new Subject(KindCode, Subject));

    Audience IEvent.For => Audience.WithinOwn;

    Phrase IEvent.Told =>
        Phrase.In<ImpartialityText>(
            Impartial ? nameof(ImpartialityText.Told_ImpartialityRuled_Impartial) : nameof(ImpartialityText.Told_ImpartialityRuled_Barred),
            Named.Colleague(Declaration)
        );
}
