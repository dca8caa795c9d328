using Samlop.Platform.UseCases;

namespace Samlop.Tests.Support;

/// <summary>How a use case should have ended.</summary>
public static class OutcomeAssertions
{
    public static async Task<T> ShouldSucceed<T>(this Task<Outcome<T>> run)
    {
        var outcome = await run;
        outcome.Succeeded.ShouldBeTrue(Describe(outcome));
        return outcome.Value;
    }

    public static async Task ShouldBeRefused<T>(this Task<Outcome<T>> run, Refusal refusal)
    {
        var outcome = await run;
        (outcome.Refusal?.Code).ShouldBe(refusal.Code, Describe(outcome));
    }

    /// <summary>The field has an error, with this text key where one is given.</summary>
    public static async Task ShouldHaveError<T>(this Task<Outcome<T>> run, string field, string? key = null)
    {
        var outcome = await run;
        var errors = outcome.Errors.Where(e => e.Field == field).ToList();
        errors.ShouldNotBeEmpty(Describe(outcome));
        if (key is not null) errors.Select(e => e.Message.Key).ShouldContain(key);
    }

    private static string Describe<T>(Outcome<T> outcome) =>
        outcome.Succeeded ? "It succeeded"
        : outcome.Refusal is { } refusal ? $"Refused: {refusal.Code}"
        : $"Errors: {string.Join("; ", outcome.Errors.Select(e => $"{e.Field}: {e.Message.Key}"))}";
}
