using Pipeline.Core.Tests.Rollups;
using Pipeline.Registry;

namespace Pipeline.Core.Tests.Registry;

/// <summary>Receipts: every try is on record, and what fails five times reaches the operator.</summary>
public sealed class ReceiveUploadTests
{
    private const string Path = "6202/daftar.csv";

    private readonly ReceptionWorld _world = new();

    [Fact]
    public async Task Receive_Upload_ReceiptSaysHowItEnded()
    {
        _world.Drop(Path);

        var result = await _world.Receive.RunAsync(Path, default);

        Assert.Equal(IngestOutcome.Merged, result.Outcome);
        Assert.Equal("1 Merged", _world.ReceiptOf(Path));
    }

    [Fact]
    public async Task Receive_NothingThere_NoReceipt()
    {
        Assert.Equal(IngestOutcome.Gone, (await _world.Receive.RunAsync(Path, default)).Outcome);
        Assert.Empty(_world.Receipts);
    }

    [Fact]
    public async Task Receive_InNoAreasFolder_ReceiptSaysSoAndNobodyIsTold()
    {
        _world.Drop("kotim/data.csv");

        await _world.Receive.RunAsync("kotim/data.csv", default);

        Assert.Equal("1 PathInvalid", _world.ReceiptOf("kotim/data.csv"));
        Assert.Null(Assert.Single(_world.Receipts.Values).Submitter);
        Assert.Empty(_world.Feedback);
    }

    [Theory]
    [InlineData(1, "1 TimeoutException", "")]
    [InlineData(4, "4 TimeoutException", "")]
    [InlineData(5, "5 TimeoutException 2026-Q1", "processing-failed")]
    [InlineData(6, "6 TimeoutException 2026-Q1", "processing-failed")]
    public async Task Receive_Failing_ThrowsNotesAndTellsFromTheFifthTryOn(int tries, string receipt, string told)
    {
        _world.Drop(Path);
        _world.Failures[Path] = () => new TimeoutException();

        for (var @try = 0; @try < tries; @try++)
        {
            await Assert.ThrowsAsync<TimeoutException>(() => _world.Receive.RunAsync(Path, default));
        }

        Assert.Equal(receipt, _world.ReceiptOf(Path));
        Assert.Equal(told, _world.Feedback.GetValueOrDefault("6202/2026-Q1/daftar.csv/hasil.xlsx", ""));
        Assert.Equal(told, _world.Feedback.GetValueOrDefault("6202/2026-Q1/daftar.csv/hasil.json", ""));
    }

    [Fact]
    public async Task Receive_AfterFiveFailures_SuccessTakesTheFeedbacksPlace()
    {
        await FailAsync(5);
        _world.Failures.Clear();

        await _world.Receive.RunAsync(Path, default);

        Assert.Equal("6 Merged", _world.ReceiptOf(Path));
        Assert.Equal("", _world.Feedback["6202/2026-Q1/daftar.csv/hasil.xlsx"]);
    }

    [Fact]
    public async Task Receive_AfterFiveFailures_OfAnotherQuarterAfterAll_WhatWasToldIsTakenBack()
    {
        await FailAsync(5);
        _world.Failures.Clear();
        _world.Results[Path] = new IngestResult(IngestOutcome.Merged, Submissions.Of("6202", "2025-Q4", "2026-01-05T02:15:00Z"));

        await _world.Receive.RunAsync(Path, default);

        Assert.Equal(["6202/2025-Q4/daftar.csv/hasil.json", "6202/2025-Q4/daftar.csv/hasil.xlsx"], _world.Feedback.Keys);
        Assert.Equal("2025-Q4-aaaaaaaaaaaaaaaa", Assert.Single(_world.Receipts.Values).Submission);
    }

    [Fact]
    public async Task Receive_OtherVersion_HasTriesOfItsOwn()
    {
        await FailAsync(5);
        _world.Failures.Clear();
        _world.Drop(Path, "2");

        await _world.Receive.RunAsync(Path, default);

        Assert.Equal("1 Merged", _world.ReceiptOf(Path));
        Assert.Equal(2, _world.Receipts.Count);
    }

    [Fact]
    public async Task Receive_DoneBefore_FailureOfTheSameEventAgainIsNoFailure()
    {
        _world.Drop(Path);
        await _world.Receive.RunAsync(Path, default);

        await FailAsync(5);

        Assert.Equal("1 Merged", _world.ReceiptOf(Path));
        Assert.Equal("", _world.Feedback["6202/2026-Q1/daftar.csv/hasil.xlsx"]);
    }

    [Fact]
    public async Task Receive_StoppedByTheHost_IsNoTry()
    {
        _world.Drop(Path);
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Assert.ThrowsAsync<OperationCanceledException>(() => _world.Receive.RunAsync(Path, stop.Token));

        Assert.Equal("0 begun", _world.ReceiptOf(Path));
    }

    [Fact]
    public async Task Receive_TakesTooLong_IsAFailedTryAndNoStop()
    {
        _world.Drop(Path);
        _world.Endless.Add(Path);

        var error = await Assert.ThrowsAsync<TimeoutException>(() => _world.Receive.RunAsync(Path, default));

        Assert.Equal("The ingestion took longer than 25 minutes.", error.Message);
        Assert.Equal("1 TimeoutException", _world.ReceiptOf(Path));
    }

    /// <summary>Its rows may be in the registry and its feedback written, and another file's fault be what failed: then nothing but
    /// this would write the feedback again.</summary>
    [Fact]
    public async Task Receive_OperatorWasTold_FeedbackIsAskedForAgainUntilItIsDone()
    {
        await FailAsync(5);
        Assert.Empty(_world.AnsweredAgain);
        _world.Failures.Clear();

        await _world.Receive.RunAsync(Path, default);
        await _world.Receive.RunAsync(Path, default);

        Assert.Equal([Path], _world.AnsweredAgain);
    }

    [Fact]
    public async Task Receive_ReceiptCannotBeWritten_IngestsNothingAndThrows()
    {
        _world.Drop(Path);
        _world.ReceiptFailure = new IOException();

        await Assert.ThrowsAsync<IOException>(() => _world.Receive.RunAsync(Path, default));

        Assert.Empty(_world.Feedback);
    }

    [Fact]
    public async Task Receive_FailureCannotBeNoted_HostSeesTheFailureItself()
    {
        _world.Drop(Path);
        _world.Failures[Path] = () =>
        {
            _world.ReceiptFailure = new IOException();
            return new TimeoutException();
        };

        await Assert.ThrowsAsync<TimeoutException>(() => _world.Receive.RunAsync(Path, default));

        Assert.Equal("1 begun", _world.ReceiptOf(Path));
    }

    private async Task FailAsync(int tries)
    {
        _world.Drop(Path);
        _world.Failures[Path] = () => new TimeoutException();
        for (var @try = 0; @try < tries; @try++)
        {
            await Assert.ThrowsAsync<TimeoutException>(() => _world.Receive.RunAsync(Path, default));
        }
    }
}
