using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Cases.Impartiality;

/// <summary>
/// Trekk erklæringen om habilitet: something new is known. The declaration stays with the reason, and the person sees nothing of the thing
/// before declaring anew. What they have written stays; it counts no more if they are barred then. Whoever is barred asks the
/// superior to decide anew, and stays barred meanwhile.
/// </summary>
[Process("ImpartialityWithdrawn")]
public sealed class WithdrawDeclaration(AppDb db) : IUseCase<WithdrawDeclaration.Input, Done>
{
    public static Permission Needs => DeclareImpartiality.Needs;

    public sealed class Input : IInput<WithdrawDeclaration, Input, Done>
    {
        public Subject About { get; set; }

        /// <summary>What is known now. For the person and for those who rule; it is not told in the history.</summary>
        public string? Reason { get; set; }
    }

    /// <summary>A declaration was taken back, since something new is known.</summary>
    [Event("cases.impartiality.withdrawn"), Was("grants.impartiality.withdrawn", "ImpartialityWithdrawn")]
    public sealed record ImpartialityWithdrawn(
        string KindCode, [Was("application")] Guid Subject, ImpartialityDeclarationId Declaration) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(new Subject(KindCode, Subject));

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<ImpartialityText>(nameof(ImpartialityText.Told_ImpartialityWithdrawn));
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var own = await db.OwnOf(actor, input.About).SingleOrDefaultAsync(cancel);
        if (own is null) return Refusal.NotFound;

        var errors = new FieldErrors();
        var reason = TypedField.NeededText(
            input.Reason,
            ImpartialityDeclaration.TextLimit,
            nameof(Input.Reason),
            Phrase.In<ImpartialityText>(nameof(ImpartialityText.Error_WithdrawalReason)),
            errors
        );
        if (errors.Any)
            return errors;
        var anew = own.Reconsidered(NewId.Of<ImpartialityDeclarationId>(change.At), reason, change.At);
        if (own.Withdraw(reason, change.At) is { } no)
            return no;

        change.Record(new ImpartialityWithdrawn(own.Kind, own.Subject, own.Id));
        if (anew is not null)
        {
            db.Add(anew);
            change.Record(ImpartialityDeclared.Of(anew));
        }

        return new Done();
    }
}
