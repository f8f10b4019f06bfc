package it;

class Nothing {}
