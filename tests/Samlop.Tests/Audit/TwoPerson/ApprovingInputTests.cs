using Samlop.Audit.TwoPerson;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Audit.TwoPerson;

/// <summary>What approves carries what its page showed.</summary>
public sealed class ApprovingInputTests
{
    public static TheoryData<Type> Things =>
        [.. typeof(IDecidedByTwo).Assembly.GetTypes().Where(t => t is { IsInterface: false } && t.IsAssignableTo(typeof(IDecidedByTwo)))];

    [Theory, MemberData(nameof(Things))]
    public void EverythingThatIsDecidedByTwo_IsApprovedByOneUseCase_WhichSaysWhatItsPageShowed(Type thing)
    {
        var approving = typeof(IApproves<>).MakeGenericType(thing);
        var inputs = AllUseCases.In(typeof(IModule).Assembly).Select(u => AllUseCases.ContractOf(u)!.GetGenericArguments()[0])
            .Where(input => input.IsAssignableTo(approving)).ToList();
        inputs.ShouldHaveSingleItem().GetProperty(nameof(IApproves<>.Seen))!.SetMethod!.IsPublic.ShouldBeTrue("A form fills it");
    }

    /// <summary>Nothing is approved past the mark: there is one way to, and it asks for it.</summary>
    [Fact]
    public void Approve_AsksForTheMark() =>
        typeof(TwoPersonCheck).GetMethods().Where(m => m.Name == nameof(TwoPersonCheck.Approve)).ShouldHaveSingleItem().GetParameters()
            .Select(p => p.Name).ShouldContain("seen");

    [Fact]
    public void WhatWasTakenBackAndSentAnew_IsNotApprovedByWhoeverSawTheFirst()
    {
        var (one, other) = (Acting.User(), Acting.User());
        var check = new TwoPersonCheck(Guid.NewGuid());
        check.Send(one, Acting.Noon).ShouldBeNull();
        var first = check.Mark;
        check.TakeBack(one, Acting.Noon).ShouldBeNull();
        check.Mark.ShouldBeNull();
        check.Send(one, Acting.Noon).ShouldBeNull();

        check.Approve(other, first, Acting.Noon).ShouldBe(TwoPersonCheck.SentAnew);
        check.Approve(other, null, Acting.Noon).ShouldBe(TwoPersonCheck.SentAnew);
        check.Approve(other, check.Mark, Acting.Noon).ShouldBeNull();
    }
}
