using Samlop.Platform.Ui.Forms;
using Samlop.Platform.Ui.Forms.Kept;
using Samlop.Tests.Persons;

namespace Samlop.Tests.Platform.Ui.Forms;

/// <summary>What is shown of a form that cannot be drawn: the texts somebody wrote, and none of the program's own words.</summary>
public sealed class PostedContentTests
{
    [Theory]
    [InlineData("Input.Reason", "Fordi.", true)]
    [InlineData("Input.Fields[3].Value", "7", true)]
    [InlineData("Input.Lines[0].Amounts[1]", "1 250,50", true)]
    [InlineData("Input.Done", "true", false)]
    [InlineData("Input.Result", "ToBeDismissed", false)]
    [InlineData("Input.BasedOn", "3", false)]
    [InlineData("Input.Years[1]", "2023", false)]
    [InlineData("Input.Lines[0].Codes", "line-1 line-2", false)]
    [InlineData("Input.Note", "0191c2a7-6f0e-7000-8000-000000000001", false)]
    [InlineData("_handler", "part", false)]
    [InlineData("Input.Reason", "  ", false)]
    public void Typed_IsWhatIsWritten_AndNoCodeOrTick(string name, string value, bool isShown) =>
        PostedContent.TypedIn(new KeptForm("/", [new(PostedContent.ChosenField, "Input.Result"), new(name, value)]))
            .ShouldBe(isShown ? [value] : []);

    [Fact]
    public void NumberThatNamesAPerson_IsNotShownAgain() =>
        PostedContent.TypedIn(new KeptForm("/", [new("Input.Number", NationalIdentityNumbers.Synthetic(1)), new("Input.Other", "123")])).ShouldBe(["123"]);
}
