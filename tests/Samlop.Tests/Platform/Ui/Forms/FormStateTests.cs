using Samlop.Platform.Text;
using Samlop.Platform.Ui.Forms;
using Samlop.Platform.UseCases;

namespace Samlop.Tests.Platform.Ui.Forms;

/// <summary>What a form knows of its fields and their errors.</summary>
public sealed class FormStateTests
{
    [Fact]
    public void Errors_AreListedInTheOrderOfTheFields_AndWhatBelongsToNoneLast()
    {
        var state = new FormState("appoint");
        foreach (var field in new[] { "User", "From", "Until", "From" }) state.Call(field, field);
        FieldError[] errors = [.. new[] { "Other", "Until", "From", "User" }.Select(field => new FieldError(field, Phrase.Verbatim(field)))];
        state.Take(errors, null);
        state.InOrder.Select(e => e.Field).ShouldBe(["User", "From", "Until", "Other"]);
    }
}
