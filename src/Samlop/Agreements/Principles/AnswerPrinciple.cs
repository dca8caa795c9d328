using Microsoft.EntityFrameworkCore;
using Samlop.Agreements.Agree;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;
using Samlop.Waiting;

namespace Samlop.Agreements.Principles;

/// <summary>Svar på et prinsipp: any party writes how the regional agreement answers it; it is a part of what is signed.</summary>
[Process("agreements.principle-answered"), TellsNobody(Untold.OwnWork)]
public sealed class AnswerPrinciple(AppDb db) : IUseCase<AnswerPrinciple.Input, AnswerPrinciple.Saved>, ISavesDraft
{
    public static Permission Needs => WriteAgreements.Needs;

    public sealed class Input : TypedPart, IInput<AnswerPrinciple, Input, Saved>
    {
        public AgreementId Agreement { get; set; }
    }

    public sealed record Saved(DateTimeOffset At, string? Then);

    /// <summary>How an agreement answers a principle was written or changed.</summary>
    /// <param name="PrincipleCode">Of the principle.</param>
    /// <param name="Number">Of the version of the principles.</param>
    [Event("agreements.principle.answered")]
    public sealed record PrincipleAnswered(AgreementId Agreement, string PrincipleCode, int Number) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Agreement);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<PrinciplesText>(nameof(PrinciplesText.Told_Answered), Number);
    }

    public async Task<Outcome<Saved>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.WrittenAgreement(input.Agreement, actor, cancel) is not { } agreement) return Refusal.NotFound;
        if (!PrinciplesPart.IsOf(agreement.Kind) || await db.PrinciplesInForce(cancel) is not { } inForce) return Refusal.NotFound;
        var form = PrincipleAnswerForm.Of(inForce);
        if (form.Part(input.Part) is not { } part) return Refusal.NotFound;
        if (agreement.MayChange() is { } no) return no;

        var (answers, errors) = new AnswerReader(form, part, input, AnswerSets.None).Read();
        if (errors.Any) return errors;

        var answer = await db.Rows<PrincipleAnswer>().Of(agreement).SingleOrDefaultAsync(x => x.Part == part.Key, cancel);
        if (answer is null) db.Add(answer = new PrincipleAnswer(agreement.Id, part.Key));
        var told = answer.IsOneSitting(actor.User, change.At);
        var saving = answer.Save(answers, inForce.Number, input.BasedOn, actor.User, change.At);
        if (saving == PartSaving.ChangedByOther) return Refusal.ChangedByOther;
        if (saving == PartSaving.Changed && !told) change.Record(new PrincipleAnswered(agreement.Id, part.Key, inForce.Number));
        return new Saved(change.At, input.Then);
    }
}
