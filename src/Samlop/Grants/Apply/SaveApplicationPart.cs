using Samlop.Grants.Apply.Partners;
using Samlop.Platform.Data;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;
using Samlop.Register;

namespace Samlop.Grants.Apply;

/// <summary>
/// Lagre en del av søknaden: complete or not. What is typed must be readable; what is missing may wait. A change of what is confirmed ends
/// the confirmation, and that is told.
/// </summary>
[Process("ApplicationChanged")]
public sealed class SaveApplicationPart(AppDb db, RegisterData register, OsloClock clock)
    : IUseCase<SaveApplicationPart.Input, SaveApplicationPart.Saved>,
        ISavesDraft
{
    public static Permission Needs => StartApplication.Needs;

    public sealed class Input : TypedPart, IInput<SaveApplicationPart, Input, Saved>
    {
        public GrantApplicationId Application { get; set; }

        /// <summary>The years across the grid of the budget, as the page drew them.</summary>
        public List<string?> Years { get; set => field = value ?? []; } = [];

        /// <summary>The budget as its grid is typed; what its buttons do is said in <see cref="TypedBudget"/>.</summary>
        public List<TypedBudgetLine> Lines { get; set => field = value ?? []; } = [];

        internal TypedBudget Budget => new(Years, Lines);
    }

    public sealed record Saved(DateTimeOffset At, string? Then);

    public async Task<Outcome<Saved>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var application = await db.ManageableApplication(input.Application, actor, cancel);
        if (application is null) return Refusal.NotFound;
        var options = await db.OptionsFor(application.Call, register, cancel);
        if (options.Form.Part(input.Part) is not { } part) return Refusal.NotFound;
        if (application.MayChange() is { } no) return no;
        await options.WithOrganisations(db, part.Key, application.County, clock.Today, cancel);

        var (answers, errors) = new AnswerReader(options.Form, part, input, options)
        {
            Saved = application.Parts.SingleOrDefault(p => p.Part == part.Key)?.Read() ?? Answers.Empty,
            Named = application.Attachments.Select(a => a.Partner).OfType<string>(),
            Drawn = list => input.Budget.Read(list, options),
        }.Read();
        if (errors.Any)
            return errors;

        var confirmed = application.Confirmed;
        if (!application.Save(part.Key, answers, input.BasedOn, actor.User, change.At)) return Refusal.ChangedByOther;
        if (confirmed?.EndedAt is not null) change.Record(new ConfirmationEnded(application.Id, confirmed.Id));
        return new Saved(change.At, input.Then);
    }
}
