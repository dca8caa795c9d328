using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Access.Leaving;

/// <summary>
/// Gi videre arbeid som ingen har: what lay in the hands of somebody of the directorate whose role is over goes to another, by those who
/// give it out. What a county gives out is given anew, where it was given the first time.
/// </summary>
[Process("LeftWorkGiven")]
public sealed class GiveLeftWork(HeldWork work) : IUseCase<GiveLeftWork.Input, Done>
{
    /// <summary>So many are looked through, as on the page.</summary>
    internal const int Most = 500;

    public static Permission Needs { get; } = Permission.Of("access.left-work.give", Role.DecisionMaker);

    public static readonly Refusal WorkIsNotLeft = Refusal.In<AccessText>(nameof(WorkIsNotLeft));

    public sealed class Input : IInput<GiveLeftWork, Input, Done>
    {
        public string Kind { get; set; } = "";

        public Guid Thing { get; set; }

        /// <summary>The id of whoever takes it.</summary>
        public string? To { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var left = await work.LeftFor(actor, Most, cancel);
        if (left.All(h => h.Kind != input.Kind || h.Id != input.Thing)) return WorkIsNotLeft;

        var errors = new FieldErrors();
        var typed = new TypedTaker { Kind = input.Kind, Id = input.Thing, To = input.To };
        if (typed.Read(left, nameof(Input.To), errors) is not var (thing, to))
        {
            if (!errors.Any) errors.Add(nameof(Input.To), Phrase.In<AccessText>(nameof(AccessText.Error_Taker)));
            return errors;
        }

        await work.HandOver(thing, to, actor, change, cancel);
        return new Done();
    }
}
